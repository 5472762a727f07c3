using System.Globalization;
using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Composition.Workbooks;

/// <summary>Makes accounts of what was typed into a workbook, and lists what cannot be.</summary>
internal sealed class TypedAccounts(CatalogStore catalog, WorkbookLayout layout, TypedCells typed, List<WorkbookFault> faults)
{
    private readonly WorkbookKind kind = layout.Kind;
    private readonly Dictionary<FactKey, decimal> facts = [];
    private readonly Dictionary<string, string> names = [];
    private readonly ILookup<SlotKind, TypedCell> cells = typed.Cells.ToLookup(c => c.Slot.Kind);

    /// <summary>The accounts; only of use if no fault was added.</summary>
    /// <param name="isFinished">False if what must be there in the end may still be missing.</param>
    public Accounts Make(bool isFinished)
    {
        var unit = cells[SlotKind.Unit].FirstOrDefault()?.Text ?? "";
        if (unit.Length == 0 && isFinished)
        {
            faults.Add(new("单位", "", "单位全称没有填"));
        }

        foreach (var year in cells[SlotKind.Year].Where(y => y.Number != kind.Year))
        {
            Fault(year, $"决算年度应为 {Text(kind.Year)}，现为 {year.Number?.ToString(CultureInfo.InvariantCulture)}；填别的年度请用 mz template --year 另做一本");
        }

        foreach (var cell in cells[SlotKind.Fact])
        {
            facts[cell.Slot.Fact!] = cell.Number!.Value * kind.Factor(cell.Slot.Fact!);
        }

        var codes = Codes();
        ByCode(codes);
        Economic();
        AddNothings(codes.Values);
        return new()
        {
            Form = kind.Form,
            Unit = unit,
            Year = kind.Year,
            Facts = facts,
            CodeNames = names,
            Texts = cells[SlotKind.Text].GroupBy(c => c.Slot.Name).ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g.OrderBy(c => c.Slot.Row).Select(c => c.Text!)]),
            Reasons = Phrases(SlotKind.Reason, SlotKind.CodeReason, codes),
            Purposes = Phrases(SlotKind.Purpose, SlotKind.CodePurpose, codes),
        };
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The code of each row.</summary>
    private Dictionary<int, string> Codes()
    {
        var own = cells[SlotKind.CodeName].ToDictionary(c => c.Slot.Row, c => c.Text!);
        var codes = new Dictionary<int, string>();
        var places = new Dictionary<string, TypedCell>();
        foreach (var cell in cells[SlotKind.Code])
        {
            var code = cell.Text!;
            codes[cell.Slot.Row] = code;
            if (code.Length is not (3 or 5 or 7) || !code.All(char.IsAsciiDigit))
            {
                Fault(cell, $"科目编码“{code}”应为 3、5 或 7 位数字");
            }
            else if (!places.TryAdd(code, cell))
            {
                Fault(cell, $"科目编码 {code} 重复，{places[code].At} 已经填过，请合并成一行");
            }
            else if (own.TryGetValue(cell.Slot.Row, out var name))
            {
                names[code] = name;
            }
            else if (catalog.Functions.Find(code) is null)
            {
                Fault(cell, $"支出功能分类中没有科目编码 {code}，请核对；确有此科目的，请在“自定名称”栏写上名称");
            }
        }

        return codes;
    }

    private void ByCode(Dictionary<int, string> codes)
    {
        foreach (var column in cells[SlotKind.CodeFact].GroupBy(c => c.Slot.Fact!))
        {
            foreach (var cell in column.Where(c => !codes.ContainsKey(c.Slot.Row)))
            {
                Fault(cell, "这一行填了金额，没有填科目编码");
            }

            var filled = column.Where(c => codes.ContainsKey(c.Slot.Row) && c.Number != 0).ToArray();
            foreach (var cell in filled)
            {
                var code = codes[cell.Slot.Row];
                if (Array.Find(filled, c => IsBelow(codes[c.Slot.Row], code)) is { } below)
                {
                    Fault(cell, $"{code} 是 {below.At} 行科目 {codes[below.Slot.Row]} 的上级，金额只填在最末级，请清空这里");
                }
            }

            foreach (var cell in column.Where(c => codes.ContainsKey(c.Slot.Row)))
            {
                facts[column.Key.With("function", codes[cell.Slot.Row])] = cell.Number!.Value * kind.Factor(column.Key);
            }
        }
    }

    /// <summary>
    /// Of what the body did this year a blank is nothing, and in a column of budgets that is filled in too: sums need it as a number.
    /// A code above others in the rows, or below one that is filled in, is not nothing but their sum, or a part of it.
    /// </summary>
    private void AddNothings(ICollection<string> codes)
    {
        var slots = layout.Sheets.SelectMany(s => s.Cells).Select(c => c.Slot).OfType<Slot>().ToArray();
        foreach (var slot in slots.Where(s => s is { Kind: SlotKind.Fact, Fact: { Phase: Phase.Actual, Period: Period.This } } && !catalog.Filling.Staff.Contains(s.Fact)))
        {
            facts.TryAdd(slot.Fact!, 0);
        }

        var lowest = codes.Where(code => !codes.Any(other => IsBelow(other, code))).ToArray();
        foreach (var column in slots.Where(s => s is { Kind: SlotKind.CodeFact, Row: 0 }).Select(s => s.Fact!))
        {
            var filled = codes.Where(code => facts.ContainsKey(column.With("function", code))).ToArray();
            foreach (var code in lowest.Where(code => (column.Phase == Phase.Actual || filled.Length > 0) && !Array.Exists(filled, above => IsBelow(code, above))))
            {
                facts.TryAdd(column.With("function", code), 0);
            }
        }
    }

    private static bool IsBelow(string code, string above) => code.Length > above.Length && code.StartsWith(above, StringComparison.Ordinal);

    private void Economic()
    {
        var codes = cells[SlotKind.EconomicCode].ToDictionary(c => c.Slot.Row);
        foreach (var cell in codes.Values.Where(c => catalog.Economics.Find(c.Text!) is null || c.Text!.Length != 5))
        {
            Fault(cell, $"支出经济分类中没有款级科目 {cell.Text}，请从列表中选");
        }

        foreach (var cell in cells[SlotKind.EconomicFact])
        {
            if (!codes.TryGetValue(cell.Slot.Row, out var code))
            {
                Fault(cell, "这一行填了金额，没有填科目编码");
            }
            else if (!facts.TryAdd(cell.Slot.Fact!.With("economic", code.Text!), cell.Number!.Value * kind.Factor(cell.Slot.Fact!)))
            {
                Fault(code, $"经济科目 {code.Text} 在上面的表中已经填过，请合并");
            }
        }
    }

    private Dictionary<FactKey, string> Phrases(SlotKind named, SlotKind byCode, Dictionary<int, string> codes)
    {
        var phrases = cells[named].ToDictionary(c => c.Slot.Fact!, Phrase);
        foreach (var cell in cells[byCode].Where(c => codes.ContainsKey(c.Slot.Row)))
        {
            phrases[cell.Slot.Fact!.With("function", codes[cell.Slot.Row])] = Phrase(cell);
        }

        return phrases;
    }

    private static string Phrase(TypedCell cell) => cell.Text!.TrimEnd('。', '；', ' ');

    private void Fault(TypedCell cell, string message) => faults.Add(new(cell.Sheet, cell.At.ToString(), message));
}
