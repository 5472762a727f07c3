namespace Mingzhang.Cli.Text;

/// <summary>Writes text for people: lines of at most <see cref="Width"/> columns, coloured if the reader is a terminal.</summary>
internal sealed class TextPage
{
    private readonly TextWriter writer;
    private readonly bool colour;

    /// <summary>Makes the page.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="colour">Whether with colour.</param>
    public TextPage(TextWriter writer, bool colour)
    {
        this.writer = writer;
        this.colour = colour;
    }

    /// <summary>Columns of a line.</summary>
    public static int Width => 100;

    /// <summary>An empty line.</summary>
    public void Blank() => writer.WriteLine();

    /// <summary>Makes what was written visible.</summary>
    public void Flush() => writer.Flush();

    /// <summary>Wraps the spans; lines after the first are indented by <paramref name="hang"/>, all by <paramref name="indent"/>.</summary>
    public void Paragraph(int indent, int hang, params IReadOnlyList<Span> spans)
    {
        var first = true;
        foreach (var line in LineBreaker.Break(spans, Width - indent - hang))
        {
            writer.Write(new string(' ', first ? indent : indent + hang));
            Write(line);
            writer.WriteLine();
            first = false;
        }
    }

    /// <summary>A label and what it says, later lines aligned under the first.</summary>
    public void Field(int indent, string label, params IReadOnlyList<Span> spans)
    {
        var offset = indent + DisplayWidth.Of(label) + 2;
        var first = true;
        foreach (var line in LineBreaker.Break(spans, Width - offset))
        {
            if (first)
            {
                writer.Write(new string(' ', indent));
                Write([new(label, Ink.Faint)]);
                writer.Write("  ");
            }
            else
            {
                writer.Write(new string(' ', offset));
            }

            Write(line);
            writer.WriteLine();
            first = false;
        }
    }

    /// <summary>A heading with a rule to the right edge.</summary>
    public void Heading(string title)
    {
        var shown = DisplayWidth.Shorten(title, Width - 6);
        Write([new("── ", Ink.Faint), new(shown, Ink.Strong), new(" ", Ink.Plain)]);
        Write([new(new string('─', Math.Max(0, Width - 4 - DisplayWidth.Of(shown))), Ink.Faint)]);
        writer.WriteLine();
    }

    /// <summary>Writes spans as they are.</summary>
    public void Line(params IReadOnlyList<Span> spans)
    {
        Write(spans);
        writer.WriteLine();
    }

    private void Write(IReadOnlyList<Span> spans)
    {
        foreach (var span in spans)
        {
            var code = colour ? Code(span.Ink) : "";
            writer.Write(code.Length == 0 ? span.Text : $"\u001b[{code}m{span.Text}\u001b[0m");
        }
    }

    private static string Code(Ink ink) => ink switch
    {
        Ink.Faint => "2",
        Ink.Strong => "1",
        Ink.Error => "1;31",
        Ink.Warning => "33",
        Ink.Info => "36",
        Ink.Right => "32",
        _ => "",
    };
}
