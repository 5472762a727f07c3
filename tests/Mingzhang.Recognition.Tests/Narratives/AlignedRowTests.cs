namespace Mingzhang.Recognition.Tests.Narratives;

/// <summary>Rows of a table whose columns only blanks part are not read as prose.</summary>
public class AlignedRowTests
{
    [Fact]
    public void Their_numbers_state_nothing_and_are_counted()
    {
        var read = Understood.Sentence("二、收入决算情况说明", "本年收入合计430.86万元。\n\n本年收入合计    27       430.86\n\n年末结转和结余    28        12.00\n");

        Assert.Equal(["income = 430.86万元"], read.Facts);
        Assert.Equal(2, read.Unknown.Length);
    }
}
