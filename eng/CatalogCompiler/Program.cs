// Turns the folder catalog/ into one binary file at build time, so that the program starts without a parser. One member for each
// file, named by its path without the extension: YAML as members, lists and texts (every scalar stays a text; the typed readers
// know better), CSV as a list of rows, each a list of texts. Written as T, L or M for text, list or members, a number of four
// bytes (the length in bytes, or how many follow), and the UTF-8 characters, the nodes, or each member's name and node.
// src/Mingzhang.Catalog/CatalogNode.cs decodes it.
using System.Text;
using YamlDotNet.RepresentationModel;

if (args is not [var source, var target])
{
    Console.Error.WriteLine("usage: CatalogCompiler CATALOG-FOLDER OUTPUT");
    return 2;
}

var buffer = new MemoryStream();
using (var output = new BinaryWriter(buffer, Encoding.UTF8, leaveOpen: true))
{
    string[] files =
    [
        .. Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".yaml" or ".csv").Order(StringComparer.Ordinal),
    ];
    output.Write((byte)'M');
    output.Write(files.Length);
    foreach (var path in files)
    {
        WriteText(output, Path.ChangeExtension(Path.GetRelativePath(source, path), null).Replace('\\', '/'));
        if (Path.GetExtension(path) == ".yaml")
        {
            WriteYaml(output, path);
        }
        else
        {
            WriteCsv(output, path);
        }
    }
}

// An unchanged catalog keeps its time stamp, so that what embeds it is not built again.
if (!File.Exists(target) || !File.ReadAllBytes(target).AsSpan().SequenceEqual(buffer.ToArray()))
{
    File.WriteAllBytes(target, buffer.ToArray());
}

return 0;

static void WriteYaml(BinaryWriter output, string path)
{
    var yaml = new YamlStream();
    using (var reader = new StreamReader(path))
    {
        try
        {
            yaml.Load(reader);
        }
        catch (YamlDotNet.Core.YamlException e)
        {
            throw new InvalidDataException($"{path}({e.Start.Line},{e.Start.Column}): {e.Message}", e);
        }
    }

    Write(output, yaml.Documents[0].RootNode);
}

static void Write(BinaryWriter output, YamlNode node)
{
    switch (node)
    {
        case YamlMappingNode map:
            output.Write((byte)'M');
            output.Write(map.Children.Count);
            foreach (var (key, value) in map.Children)
            {
                WriteText(output, ((YamlScalarNode)key).Value!);
                Write(output, value);
            }

            break;
        case YamlSequenceNode list:
            output.Write((byte)'L');
            output.Write(list.Children.Count);
            foreach (var item in list.Children)
            {
                Write(output, item);
            }

            break;
        case YamlScalarNode scalar:
            output.Write((byte)'T');
            WriteText(output, scalar.Value ?? "");
            break;
    }
}

static void WriteCsv(BinaryWriter output, string path)
{
    var lines = File.ReadAllLines(path);
    output.Write((byte)'L');
    output.Write(lines.Length - 1);
    foreach (var line in lines.Skip(1))
    {
        if (line.Contains('"'))
        {
            throw new InvalidDataException($"{path}: quoted fields are not supported: {line}");
        }

        var fields = line.Split(',');
        output.Write((byte)'L');
        output.Write(fields.Length);
        foreach (var field in fields)
        {
            output.Write((byte)'T');
            WriteText(output, field);
        }
    }
}

static void WriteText(BinaryWriter output, string text)
{
    var bytes = Encoding.UTF8.GetBytes(text);
    output.Write(bytes.Length);
    output.Write(bytes);
}
