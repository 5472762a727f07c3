namespace Mingzhang.Documents.Writing;

/// <summary>The files that writers put into what they write as they are.</summary>
internal static class Resource
{
    /// <summary>The text of a file below this folder, named with dots between folders.</summary>
    public static string Text(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }

    private static Stream Open(string name) =>
        typeof(Resource).Assembly.GetManifestResourceStream($"{typeof(Resource).Namespace}.{name}")
        ?? throw new InvalidOperationException($"The assembly holds no {name}.");
}
