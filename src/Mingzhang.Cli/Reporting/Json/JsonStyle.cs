using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mingzhang.Cli.Reporting.Json;

/// <summary>How our JSON looks.</summary>
internal static class JsonStyle
{
    /// <summary>Camel case, Chinese as itself: the output is a file or a pipe and never part of a web page's source.</summary>
    /// <param name="indented">For people to read.</param>
    /// <param name="nulls">Whether properties without a value are written.</param>
    public static JsonSerializerOptions Options(bool indented, bool nulls = true) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = indented,
        NewLine = "\n",
        DefaultIgnoreCondition = nulls ? JsonIgnoreCondition.Never : JsonIgnoreCondition.WhenWritingNull,
    };
}
