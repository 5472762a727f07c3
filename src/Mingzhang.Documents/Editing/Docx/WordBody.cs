using System.Globalization;
using System.Xml.Linq;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Reading.Docx;

namespace Mingzhang.Documents.Editing.Docx;

/// <summary>The body of a Word document, whose paragraphs and characters are counted as the reader counts them.</summary>
internal sealed class WordBody
{
    private readonly OfficeArchive archive;
    private readonly XDocument document;
    private readonly Action restoreAlternatives;
    private readonly List<XElement> paragraphs;
    private readonly Dictionary<int, ParagraphRuns> runs = [];
    private readonly ReadBudget budget;
    private int lastId;

    public WordBody(OfficeArchive archive, string path)
    {
        this.archive = archive;
        document = archive.Load(archive.Main);
        var body = WordXml.Child(document.Root, "body") ?? throw new InvalidDataException("The document has no body.");
        Namespace = body.Name.Namespace;
        restoreAlternatives = WordXml.ResolveAlternatives(body);
        paragraphs = [.. WordXml.Paragraphs(body)];
        budget = new(path, ReadLimits.Default, CancellationToken.None);
        ReserveIds(document.Root!);
    }

    /// <summary>The namespace of WordprocessingML, transitional or strict.</summary>
    public XNamespace Namespace { get; }

    /// <summary>The characters of a paragraph.</summary>
    /// <param name="ordinal">From 1.</param>
    public ParagraphRuns? Paragraph(int ordinal)
    {
        if (ordinal < 1 || ordinal > paragraphs.Count)
        {
            return null;
        }

        if (!runs.TryGetValue(ordinal, out var found))
        {
            found = new(new(paragraphs[ordinal - 1], ordinal, budget));
            runs.Add(ordinal, found);
        }

        return found;
    }

    /// <summary>An id that no comment or change has.</summary>
    public XAttribute NextId() => new(Namespace + "id", (++lastId).ToString(CultureInfo.InvariantCulture));

    /// <summary>Keeps the ids of some part from being given again.</summary>
    public void ReserveIds(XElement root)
    {
        foreach (var attribute in root.DescendantsAndSelf().Attributes(Namespace + "id"))
        {
            if (int.TryParse(attribute.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id < int.MaxValue / 2)
            {
                lastId = Math.Max(lastId, id);
            }
        }
    }

    public void Save()
    {
        restoreAlternatives();
        archive.Save(archive.Main, document);
    }
}
