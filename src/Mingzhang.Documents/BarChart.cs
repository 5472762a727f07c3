namespace Mingzhang.Documents;

/// <summary>What a chart of horizontal bars shows, for formats that draw charts themselves.</summary>
/// <param name="Title">Above the bars.</param>
/// <param name="Categories">What the bars stand for, from top to bottom.</param>
/// <param name="Series">Each with one bar for every category.</param>
public sealed record BarChart(string Title, IReadOnlyList<string> Categories, IReadOnlyList<BarSeries> Series);

/// <summary>Bars of one colour.</summary>
/// <param name="Name">What they show.</param>
/// <param name="Colour">As six hexadecimal digits.</param>
/// <param name="Values">Between 0 and 100 as a rule; null where there is none. As many as there are categories.</param>
public sealed record BarSeries(string Name, string Colour, IReadOnlyList<decimal?> Values);
