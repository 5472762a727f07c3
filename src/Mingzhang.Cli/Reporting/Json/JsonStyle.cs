using System.Text.Encodings.Web;
using System.Text.Json;

namespace Mingzhang.Cli.Reporting.Json;

/// <summary>How our JSON looks.</summary>
internal static class JsonStyle
{
    /// <summary>Camel case, Chinese as itself: the output is a file or a pipe and never part of a web page's source.</summary>
    public static JsonSerializerOptions Options(bool indented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = indented,
        NewLine = "\n",
    };
}
