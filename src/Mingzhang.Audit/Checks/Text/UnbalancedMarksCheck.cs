using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>A bracket, title mark or quotation mark without its counterpart in the paragraph.</summary>
internal sealed class UnbalancedMarksCheck : ICheck
{
    private const string Open = "（《“〔【";
    private const string Close = "）》”〕】";

    public string RuleId => "MZ0810";

    public void Run(CheckContext context)
    {
        foreach (var line in NarrativeText.Of(context.Disclosure).Lines)
        {
            // A paragraph without an end may go on elsewhere.
            if (line.IsHeading || line.Kind == PartKind.Tables || line.Section.Level == 0 || !line.Text.EndsWith('。'))
            {
                continue;
            }

            if (FirstUnbalanced(line.Text) is var at and >= 0)
            {
                context.Report(line.Locate(at, 1), line.Quote(at, 1));
            }
            else
            {
                context.Held();
            }
        }
    }

    private static int FirstUnbalanced(string text)
    {
        var open = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (Open.Contains(text[i]))
            {
                open.Push(i);
            }
            else if (Close.IndexOf(text[i]) is var kind and >= 0)
            {
                if (open.Count > 0 && text[open.Peek()] == Open[kind])
                {
                    open.Pop();
                }
                else if (!IsItem(text, i))
                {
                    return open.Count > 0 ? open.Peek() : i;
                }
            }
        }

        return open.Count > 0 ? open.Peek() : -1;
    }

    /// <summary>1） and a） number an item.</summary>
    private static bool IsItem(string text, int at) =>
        text[at] == '）' && at > 0 && char.IsAsciiLetterOrDigit(text[at - 1]) && (at < 3 || text[at - 2] is '。' or '；' or '：' or '，' || char.IsAsciiDigit(text[at - 2]));
}
