using Mingzhang.Facts;

namespace Mingzhang.Recognition.Performance;

/// <summary>A group of indicators in the making: its head and the weight written there.</summary>
internal sealed class GroupDraft(GridCell? head)
{
    public Draft Head { get; } = new(head);

    /// <summary>The weight that stands in a cell of its own behind the head.</summary>
    public GridCell? WeightCell { get; init; }

    public FormCell? Made { get; set; }

    public FormCell? Weight { get; set; }
}

/// <summary>An indicator in the making.</summary>
internal sealed class IndicatorDraft
{
    public required GroupDraft Level1 { get; set; }

    public required GroupDraft Level2 { get; set; }

    public required Draft Level3 { get; init; }

    /// <summary>The other cells, by role.</summary>
    public required IReadOnlyDictionary<string, Draft> Cells { get; init; }

    /// <summary>What else stands in the row: its number, what the score is given for.</summary>
    public IReadOnlyList<GridCell> Beside { get; init; } = [];
}

/// <summary>The three labels in front of an indicator's values.</summary>
internal readonly record struct RowLabels(GridCell? Level1, GridCell? Level2, GridCell? Level3);
