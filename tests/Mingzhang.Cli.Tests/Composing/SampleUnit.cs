using System.Globalization;
using Mingzhang.Catalog;
using Mingzhang.Cli.Tests.Fakes;
using Mingzhang.Composition;
using Mingzhang.Composition.Workbooks;
using Mingzhang.Documents.Workbooks;
using Mingzhang.Facts;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Mingzhang.Cli.Tests.Composing;

/// <summary>An invented unit of samples/, and how its workbook and its documents are made: as a clerk makes them.</summary>
internal sealed class SampleUnit
{
    /// <summary>Tests that write samples or read what others write there: they never run side by side.</summary>
    public const string Collection = "samples written anew";

    private static readonly CatalogStore Catalog = CatalogStore.Load();

    /// <summary>The form set; also the name of the folder.</summary>
    public required string Form { get; init; }

    /// <summary>The fiscal year, if it is not that of the form set.</summary>
    public int? Year { get; init; }

    /// <summary>The unit's name, if no file of last year gives it.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Last year's disclosure, below samples/; empty if there is none.</summary>
    public string Prior { get; init; } = "";

    /// <summary>The accounts software's export, below samples/; empty if there is none.</summary>
    public string Export { get; init; } = "";

    /// <summary>What is typed in 元 or pieces, by fact.</summary>
    public Dictionary<string, string> Figures { get; init; } = [];

    /// <summary>Why figures differ, by difference.</summary>
    public Dictionary<string, string> Reasons { get; init; } = [];

    /// <summary>What money was used for, by fact.</summary>
    public Dictionary<string, string> Purposes { get; init; } = [];

    /// <summary>The unit's own paragraphs, by section.</summary>
    public Dictionary<string, List<string>> Texts { get; init; } = [];

    /// <summary>Where its files are.</summary>
    public string Folder => Path.Combine(Samples, Form);

    /// <summary>The filled workbook.</summary>
    public string Workbook => Path.Combine(Folder, "填报.xlsx");

    /// <summary>Where the documents written from it are.</summary>
    public string Documents => Path.Combine(Folder, "成文");

    /// <summary>Last year's disclosure as it lies in the folder.</summary>
    public string LastYears => Path.Combine(Folder, "上年决算公开.txt");

    /// <summary>The folder of the samples.</summary>
    public static string Samples => Path.Combine(Repository.Root, "samples");

    /// <summary>Reads what a clerk fills in.</summary>
    /// <param name="name">The form set, or its jurisdiction with the year before: hunan-2022.</param>
    public static SampleUnit Read(string name)
    {
        using var text = File.OpenText(Path.Combine(Repository.Root, "tests", "Mingzhang.Cli.Tests", "Composing", name + ".yaml"));
        return new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<SampleUnit>(text);
    }

    /// <summary>Makes the filled workbook: <c>mz template</c>, <c>mz import</c>, and then what the clerk types.</summary>
    /// <param name="mz">The command line, with a folder to work in.</param>
    /// <param name="workbook">Where the workbook goes.</param>
    public void WriteWorkbook(CommandLine mz, string workbook)
    {
        var path = Path.Combine(mz.Folder, "生成.xlsx");
        var year = Year is { } y ? ["--year", y.ToString(CultureInfo.InvariantCulture)] : Array.Empty<string>();
        Run(mz, ["template", "--form", Form, .. year, "-o", path, .. Prior.Length > 0 ? ["--prior", Path.Combine(Samples, Prior)] : new[] { "--unit", Unit }]);
        if (Export.Length > 0)
        {
            Run(mz, "import", Path.Combine(Samples, Export), "--into", path);
        }

        Fill(path, workbook);
    }

    /// <summary>Types into a workbook what the clerk types; what is in it already stays.</summary>
    /// <param name="made">The workbook as the command made it.</param>
    /// <param name="workbook">Where the filled one goes.</param>
    public void Fill(string made, string workbook)
    {
        var known = new WorkbookReader(Catalog).Read(BookReader.Read(made)!, isFinished: false);
        BookWriter.Write(new WorkbookBuilder(Catalog).Build(Filled(known.Accounts), known.Money), workbook);
    }

    /// <summary>Writes the documents into a folder and returns what the command said.</summary>
    public string Compose(CommandLine mz, string folder, string formats) => Compose(mz, Workbook, folder, formats);

    /// <summary>Makes the workbook and writes the text, of which only the text is kept, and returns what the command said.</summary>
    public (string Said, byte[] Text) ComposeText(CommandLine mz)
    {
        var workbook = Path.Combine(mz.Folder, "填报.xlsx");
        WriteWorkbook(mz, workbook);
        var said = Compose(mz, workbook, Path.Combine(mz.Folder, "成文"), "txt");
        return (said, File.ReadAllBytes(Directory.GetFiles(Path.Combine(mz.Folder, "成文")).Single()));
    }

    private static string Compose(CommandLine mz, string workbook, string folder, string formats) => Run(mz, "compose", workbook, "--to", formats, "-o", folder);

    private static string Run(CommandLine mz, params string[] arguments)
    {
        var result = mz.Run(arguments);
        Assert.True(result.Code == 0, result.Out + result.Error);
        return result.Out;
    }

    private Accounts Filled(Accounts known)
    {
        var figures = Figures.ToDictionary(f => FactKey.Parse(f.Key), f => decimal.Parse(f.Value, CultureInfo.InvariantCulture));
        return known with
        {
            Facts = figures.Concat(known.Facts).DistinctBy(f => f.Key).ToDictionary(),
            Reasons = Reasons.ToDictionary(r => FactKey.Parse(r.Key), r => r.Value),
            Purposes = Purposes.ToDictionary(p => FactKey.Parse(p.Key), p => p.Value),
            Texts = Texts.ToDictionary(t => t.Key, t => (IReadOnlyList<string>)t.Value).Concat(known.Texts).DistinctBy(t => t.Key).ToDictionary(),
        };
    }
}
