using System.Text;

namespace Mingzhang.Documents.Tests.Reading.Xlsx;

/// <summary>A workbook made of the XML of its parts.</summary>
internal static class XlsxFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    /// <param name="sheets">Each with its name, its state (visible, hidden) and what stands in its <c>worksheet</c> element.</param>
    public static byte[] Of((string Name, string State, string Content)[] sheets, string styles = "", string strings = "", string properties = "")
    {
        var types = new StringBuilder();
        var links = new StringBuilder();
        var list = new StringBuilder();
        var parts = new List<(string, string)>();
        for (var i = 1; i <= sheets.Length; i++)
        {
            var (name, state, content) = sheets[i - 1];
            types.Append($"""<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>""");
            links.Append($"""<Relationship Id="rId{i}" Type="{Links}/worksheet" Target="worksheets/sheet{i}.xml"/>""");
            list.Append($"""<sheet name="{name}" sheetId="{i}" state="{state}" r:id="rId{i}"/>""");
            parts.Add(($"xl/worksheets/sheet{i}.xml", $"<worksheet xmlns=\"{Main}\">{content}</worksheet>"));
        }

        return TestFile.Zip(
        [
            ("[Content_Types].xml", $"""
                <Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
                <Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>{types}</Types>
                """),
            ("_rels/.rels", $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Links}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""),
            ("xl/_rels/workbook.xml.rels", $"""
                <Relationships xmlns="{Package}/relationships">{links}<Relationship Id="st" Type="{Links}/styles" Target="styles.xml"/>
                <Relationship Id="ss" Type="{Links}/sharedStrings" Target="sharedStrings.xml"/></Relationships>
                """),
            ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Links}\">{properties}<sheets>{list}</sheets></workbook>"),
            ("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\">{styles}</styleSheet>"),
            ("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{strings}</sst>"),
            .. parts,
        ]);
    }

    public static byte[] OfSheet(string content, string styles = "", string strings = "", string properties = "") =>
        Of([("表", "visible", content)], styles, strings, properties);

    public static Document Read(string content, string styles = "", string strings = "", string properties = "") =>
        TestFile.Read("决算.xlsx", OfSheet(content, styles, strings, properties));

    /// <summary>A sheet's data from rows of cells given as text; a blank text is no cell.</summary>
    public static string Rows(params string[][] rows) => "<sheetData>" + string.Concat(rows.Select((cells, r) =>
        $"<row r=\"{r + 1}\">" + string.Concat(cells.Select((text, c) => text.Length == 0 ? "" : $"<c r=\"{(char)('A' + c)}{r + 1}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")) + "</row>")) + "</sheetData>";

    public static string Merge(params string[] ranges) =>
        "<mergeCells>" + string.Concat(ranges.Select(r => $"<mergeCell ref=\"{r}\"/>")) + "</mergeCells>";
}
