using System.Text;

namespace Mingzhang.Documents.Writing.Html;

/// <summary>Collects markup; everything but <see cref="Raw"/> is escaped.</summary>
internal sealed class MarkupBuilder
{
    private readonly StringBuilder markup = new();

    public MarkupBuilder Raw(string text)
    {
        markup.Append(text);
        return this;
    }

    /// <summary>Opens an element; attributes without a value are left out.</summary>
    public MarkupBuilder Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        markup.Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null)
            {
                markup.Append(' ').Append(attribute).Append("=\"");
                Text(value).markup.Append('"');
            }
        }

        markup.Append('>');
        return this;
    }

    public MarkupBuilder Close(string name)
    {
        markup.Append("</").Append(name).Append('>');
        return this;
    }

    public MarkupBuilder Element(string name, string text) => Open(name).Text(text).Close(name);

    public MarkupBuilder Text(string text)
    {
        foreach (var character in text)
        {
            _ = character switch
            {
                '&' => markup.Append("&amp;"),
                '<' => markup.Append("&lt;"),
                '>' => markup.Append("&gt;"),
                '"' => markup.Append("&quot;"),
                _ => markup.Append(character),
            };
        }

        return this;
    }

    /// <summary>A text with its lines parted.</summary>
    public MarkupBuilder Lines(SourceText text)
    {
        var first = true;
        foreach (var line in Printable.Lines(text))
        {
            Raw(first ? "" : "<br>").Text(line);
            first = false;
        }

        return this;
    }

    public override string ToString() => markup.ToString();
}
