namespace Mingzhang.Cli.Text;

/// <summary>What a piece of text is, for colouring it.</summary>
internal enum Ink
{
    /// <summary>As the terminal writes.</summary>
    Plain,

    /// <summary>Less important.</summary>
    Faint,

    /// <summary>A heading.</summary>
    Strong,

    /// <summary>An error, or what is wrong.</summary>
    Error,

    /// <summary>A warning.</summary>
    Warning,

    /// <summary>A hint.</summary>
    Info,

    /// <summary>What would be right.</summary>
    Right,
}

/// <summary>A run of text in one ink.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Ink">Its ink.</param>
internal sealed record Span(string Text, Ink Ink = Ink.Plain)
{
    /// <summary>Plain text.</summary>
    public static implicit operator Span(string text) => new(text);
}
