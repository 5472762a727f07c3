using System.Runtime.CompilerServices;
using Mingzhang.Catalog;

namespace Mingzhang.Recognition.Tables;

/// <summary>Finds the class (类) of the functional classification that a label names, also when the label is cut or of an earlier edition.</summary>
internal static class ClassNames
{
    private static readonly ConditionalWeakTable<Classification, ClassName[]> Known = [];

    public static string? Find(Classification functions, string core)
    {
        var names = Known.GetValue(functions, f =>
            [.. f.Codes.Select(c => new ClassName(CompactText.Text(c.Name), c.Code))
                .Concat(f.FormerNames.Select(n => new ClassName(CompactText.Text(n.Name), n.Code))).Where(c => c.Code.Length == 3)]);
        var exact = Array.FindIndex(names, n => n.Name == core);
        if (exact >= 0)
        {
            return names[exact].Code;
        }

        var cut = Array.FindAll(names, n => Labels.Match(core, n.Name));
        return cut.Select(n => n.Code).Distinct().ToArray() is [var code] ? code : null;
    }

    private sealed record ClassName(string Name, string Code);
}
