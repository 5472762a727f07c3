using System.Globalization;
using System.Xml.Linq;

namespace Mingzhang.Documents.Writing.Docx;

/// <summary>A chart as Word draws it: the part with its bars, and the run of text that shows it. The numbers lie in the chart itself, without a workbook.</summary>
internal static class ChartXml
{
    /// <summary>English metric units of a point.</summary>
    private const long Point = 12_700;

    /// <summary>In points.</summary>
    private const int Width = 430, AroundBars = 40, BarHeight = 10;

    private const string CategoryAxis = "1", ValueAxis = "2";

    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XNamespace W = WordXmlWriter.Word;
    private static readonly XNamespace Place = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

    /// <summary>The relationship under which the chart with a number lies.</summary>
    public static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"rChart{number}");

    /// <summary>How high it stands on the page, in points: the gap between two categories is about a bar.</summary>
    public static int Height(BarChart chart) => AroundBars + (BarHeight * chart.Categories.Count * (chart.Series.Count + 1));

    /// <summary>The part.</summary>
    public static XElement Part(BarChart chart) => new(
        C + "chartSpace",
        new XAttribute(XNamespace.Xmlns + "c", C),
        new XAttribute(XNamespace.Xmlns + "a", A),
        Value("roundedCorners", "0"),
        new XElement(
            C + "chart",
            new XElement(C + "title", new XElement(C + "tx", new XElement(C + "rich", new XElement(A + "bodyPr"), Words(chart.Title))), Value("overlay", "0")),
            Value("autoTitleDeleted", "0"),
            new XElement(
                C + "plotArea",
                new XElement(
                    C + "barChart",
                    Value("barDir", "bar"),
                    Value("grouping", "clustered"),
                    Value("varyColors", "0"),
                    chart.Series.Select((s, i) => Series(chart, s, i)),
                    Value("gapWidth", "60"),
                    Value("axId", CategoryAxis),
                    Value("axId", ValueAxis)),
                Axis("catAx", CategoryAxis, ValueAxis, "maxMin", "l"),
                Axis("valAx", ValueAxis, CategoryAxis, "minMax", "b")),
            chart.Series.Count > 1 ? new XElement(C + "legend", Value("legendPos", "b"), Value("overlay", "0")) : null,
            Value("plotVisOnly", "1")),
        new XElement(C + "spPr", new XElement(A + "ln", new XElement(A + "noFill"))),
        new XElement(C + "txPr", new XElement(A + "bodyPr"), new XElement(A + "p", new XElement(A + "pPr", Letters("defRPr", 900, isBold: false)), new XElement(A + "endParaRPr"))));

    /// <summary>The run.</summary>
    /// <param name="chart">What it shows.</param>
    /// <param name="number">Its number in the document, from 1.</param>
    /// <param name="words">The same in words.</param>
    public static XElement Run(BarChart chart, int number, string words) => new(
        W + "r",
        new XElement(
            W + "drawing",
            new XElement(
                Place + "inline",
                new XElement(Place + "extent", new XAttribute("cx", Width * Point), new XAttribute("cy", Height(chart) * Point)),
                new XElement(Place + "docPr", new XAttribute("id", number), new XAttribute("name", string.Create(CultureInfo.InvariantCulture, $"图 {number}")), new XAttribute("descr", words)),
                new XElement(A + "graphic", new XElement(A + "graphicData", new XAttribute("uri", C), new XElement(C + "chart", new XAttribute(R + "id", Id(number))))))));

    private static XElement Series(BarChart chart, BarSeries series, int index) => new(
        C + "ser",
        Value("idx", index),
        Value("order", index),
        new XElement(C + "tx", new XElement(C + "v", series.Name)),
        new XElement(C + "spPr", new XElement(A + "solidFill", new XElement(A + "srgbClr", new XAttribute("val", series.Colour)))),
        Value("invertIfNegative", "0"),
        new XElement(
            C + "dLbls",
            new XElement(C + "numFmt", new XAttribute("formatCode", "0.00"), new XAttribute("sourceLinked", "0")),
            Value("showLegendKey", "0"),
            Value("showVal", "1"),
            Value("showCatName", "0"),
            Value("showSerName", "0"),
            Value("showPercent", "0"),
            Value("showBubbleSize", "0")),
        new XElement(C + "cat", Cache("strLit", chart.Categories)),
        new XElement(C + "val", Cache("numLit", [.. series.Values.Select(v => v?.ToString("0.##", CultureInfo.InvariantCulture))])));

    private static XElement Cache(string name, IReadOnlyList<string?> points) => new(
        C + name,
        Value("ptCount", points.Count),
        points.Select((p, i) => p is null ? null : new XElement(C + "pt", new XAttribute("idx", i), new XElement(C + "v", p))));

    private static XElement Axis(string name, string id, string other, string orientation, string position) => new(
        C + name,
        Value("axId", id),
        new XElement(C + "scaling", Value("orientation", orientation), name == "valAx" ? new[] { Value("max", "100"), Value("min", "0") } : null),
        Value("delete", name == "valAx" ? "1" : "0"),
        Value("axPos", position),
        Value("majorTickMark", "none"),
        Value("minorTickMark", "none"),
        Value("tickLblPos", "nextTo"),
        Value("crossAx", other));

    private static XElement Words(string text) => new(A + "p", new XElement(A + "pPr", Letters("defRPr", 1200, isBold: true)), new XElement(A + "r", Letters("rPr", 1200, isBold: true), new XElement(A + "t", text)));

    private static XElement Letters(string name, int hundredthsOfPoint, bool isBold) => new(A + name, new XAttribute("sz", hundredthsOfPoint), new XAttribute("b", isBold ? "1" : "0"));

    private static XElement Value(string name, object value) => new(C + name, new XAttribute("val", value));
}
