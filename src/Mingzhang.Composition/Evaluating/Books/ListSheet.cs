using Mingzhang.Documents;

namespace Mingzhang.Composition.Evaluating.Books;

/// <summary>What the cells of a column hold.</summary>
internal enum EntryKind
{
    /// <summary>Words; a number typed there is read as it is written.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A day.</summary>
    Date,

    /// <summary>One of some words.</summary>
    Choice,

    /// <summary>A formula; not read.</summary>
    Computed,
}

/// <summary>A column of a sheet of rows.</summary>
/// <param name="Title">Its head, by which it is found again wherever it has been moved to.</param>
/// <param name="Kind">What its cells hold.</param>
/// <param name="Width">In characters.</param>
internal sealed record ListColumn(string Title, EntryKind Kind = EntryKind.Text, double Width = 12)
{
    /// <summary>The words to pick from.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The cells that hold the words to pick from, as a formula; others may be typed too. Empty if there are none.</summary>
    public string Suggestions { get; init; } = "";

    /// <summary>True if every row must have it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The formula of a row's cell, given the reference of the row's cell in another column.</summary>
    public Func<Func<string, string>, string>? Formula { get; init; }
}

/// <summary>A sheet of rows under one head: title, note, head, rows. The same description writes and reads it.</summary>
/// <param name="Name">Name of the tab.</param>
/// <param name="Note">What is to be known before one fills it in.</param>
/// <param name="Columns">In the order written.</param>
internal sealed record ListSheet(string Name, string Note, IReadOnlyList<ListColumn> Columns)
{
    /// <summary>The row of heads; the rows to fill in are below.</summary>
    public const int HeadRow = 2;

    /// <summary>How many rows may be filled in besides those that are.</summary>
    public int SpareRows { get; init; } = 60;

    /// <summary>The most rows that formulas of other sheets look at.</summary>
    public const int MostRows = 5000;

    /// <summary>Index of a column.</summary>
    public int IndexOf(string title) => Columns.Select((c, i) => (c, i)).Single(p => p.c.Title == title).i;

    /// <summary>A whole column as formulas of any sheet write it.</summary>
    public string Range(string title)
    {
        var column = IndexOf(title);
        return $"'{Name}'!{new CellRange(new(HeadRow + 1, column), new(HeadRow + MostRows, column)).Fixed}";
    }
}

/// <summary>What a row holds, by the titles of its columns.</summary>
internal sealed class EntryRow
{
    private readonly Dictionary<string, (string? Text, decimal? Number)> values = [];

    /// <summary>The value in a column; null, null if there is none.</summary>
    public (string? Text, decimal? Number) this[string title] => values.GetValueOrDefault(title);

    /// <summary>Sets words; empty ones are none.</summary>
    public EntryRow Set(string title, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            values[title] = (text, null);
        }

        return this;
    }

    /// <summary>Sets a number; null is none.</summary>
    public EntryRow Set(string title, decimal? number)
    {
        if (number is not null)
        {
            values[title] = (null, number);
        }

        return this;
    }

    /// <summary>Sets a day; null is none.</summary>
    public EntryRow Set(string title, DateOnly? day) => Set(title, day is { } d ? Days.Serial(d) : null);
}

/// <summary>Days as spreadsheets count them.</summary>
internal static class Days
{
    private static readonly DateOnly Start = new(1899, 12, 30);

    /// <summary>The number of a day.</summary>
    public static decimal Serial(DateOnly day) => day.DayNumber - Start.DayNumber;

    /// <summary>The day of a number, a time of the day left out; null if it is none of this century or the last.</summary>
    public static DateOnly? Day(decimal serial) => serial is >= 1 and < 73_050 ? Start.AddDays((int)serial) : null;

    /// <summary>The day that words name: 2024-03-05, 2024/3/5, 2024.3.5, 2024年3月5日; null if none.</summary>
    public static DateOnly? Parse(string text)
    {
        var plain = text.Trim().Replace('年', '-').Replace('月', '-').Replace('/', '-').Replace('.', '-').TrimEnd('日');
        return DateOnly.TryParseExact(plain, "yyyy-M-d", out var day) ? day : null;
    }
}
