// Turns the folder catalog/ into one JSON file at build time, so that the program starts without a YAML parser.
// An object with one member for each file, named by its path without the extension: YAML as objects, arrays and strings
// (every scalar stays a string; the typed readers know better), CSV as an array of rows, each an array of strings.
using System.Text.Json;
using YamlDotNet.RepresentationModel;

if (args is not [var source, var target])
{
    Console.Error.WriteLine("usage: CatalogCompiler CATALOG-FOLDER OUTPUT.json");
    return 2;
}

var buffer = new MemoryStream();
using (var json = new Utf8JsonWriter(buffer))
{
    json.WriteStartObject();
    foreach (var path in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
    {
        var name = Path.ChangeExtension(Path.GetRelativePath(source, path), null).Replace('\\', '/');
        switch (Path.GetExtension(path))
        {
            case ".yaml":
                json.WritePropertyName(name);
                WriteYaml(json, path);
                break;
            case ".csv":
                json.WritePropertyName(name);
                WriteCsv(json, path);
                break;
        }
    }

    json.WriteEndObject();
}

// An unchanged catalog keeps its time stamp, so that what embeds it is not built again.
if (!File.Exists(target) || !File.ReadAllBytes(target).AsSpan().SequenceEqual(buffer.ToArray()))
{
    File.WriteAllBytes(target, buffer.ToArray());
}

return 0;

static void WriteYaml(Utf8JsonWriter json, string path)
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

    Write(json, yaml.Documents[0].RootNode);
}

static void Write(Utf8JsonWriter json, YamlNode node)
{
    switch (node)
    {
        case YamlMappingNode map:
            json.WriteStartObject();
            foreach (var (key, value) in map.Children)
            {
                json.WritePropertyName(((YamlScalarNode)key).Value!);
                Write(json, value);
            }

            json.WriteEndObject();
            break;
        case YamlSequenceNode list:
            json.WriteStartArray();
            foreach (var item in list.Children)
            {
                Write(json, item);
            }

            json.WriteEndArray();
            break;
        case YamlScalarNode scalar:
            json.WriteStringValue(scalar.Value ?? "");
            break;
    }
}

static void WriteCsv(Utf8JsonWriter json, string path)
{
    json.WriteStartArray();
    foreach (var line in File.ReadLines(path).Skip(1))
    {
        if (line.Contains('"'))
        {
            throw new InvalidDataException($"{path}: quoted fields are not supported: {line}");
        }

        json.WriteStartArray();
        foreach (var field in line.Split(','))
        {
            json.WriteStringValue(field);
        }

        json.WriteEndArray();
    }

    json.WriteEndArray();
}
