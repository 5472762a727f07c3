namespace Mingzhang.Facts;

/// <summary>A line of the document's own contents list (目录): what it promises.</summary>
/// <param name="Part">The number of the part (第几部分) it belongs to, 0 if the list has no parts.</param>
/// <param name="Level">1 for a part, 2 for 一、, 3 for （一）, 4 for 1.</param>
/// <param name="Number">The number it is printed with, 0 if none.</param>
/// <param name="Title">Its words without number, leader and page number, without white space.</param>
/// <param name="Passage">The line as printed.</param>
public sealed record ContentsEntry(int Part, int Level, int Number, string Title, Passage Passage);
