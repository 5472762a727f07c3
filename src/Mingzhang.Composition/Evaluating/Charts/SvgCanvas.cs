using System.Globalization;
using System.Net;
using System.Text;

namespace Mingzhang.Composition.Evaluating.Charts;

/// <summary>A drawing in svg: a few shapes, sizes in pixels of a page 640 wide, no script and no reference to other files. On a phone it scrolls rather than shrink below what can be read.</summary>
internal sealed class SvgCanvas
{
    public const double Width = 640;
    public const string Ink = "#1f2937", Faint = "#6b7280", Line = "#d1d5db", Good = "#2f6f4f", Fair = "#b7791f", Bad = "#b03a2e", Bar = "#2b5c8a", Soft = "#dbe7f1";

    private readonly StringBuilder body = new();

    /// <summary>Words. The anchor is start, middle or end.</summary>
    public void Text(double x, double y, string words, string colour = Ink, string anchor = "start", double size = 13, bool isBold = false) =>
        body.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.#}\" y=\"{y:0.#}\" font-size=\"{size:0.#}\" fill=\"{colour}\" text-anchor=\"{anchor}\"{(isBold ? " font-weight=\"bold\"" : "")}>{WebUtility.HtmlEncode(words)}</text>");

    /// <summary>A filled rectangle.</summary>
    public void Box(double x, double y, double width, double height, string colour) =>
        body.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"{Math.Max(0, width):0.#}\" height=\"{height:0.#}\" rx=\"2\" fill=\"{colour}\"/>");

    /// <summary>A line through points.</summary>
    public void Path(IEnumerable<(double X, double Y)> points, string colour, double width = 1, bool isDashed = false) =>
        body.Append(CultureInfo.InvariantCulture, $"<polyline fill=\"none\" stroke=\"{colour}\" stroke-width=\"{width:0.#}\"{(isDashed ? " stroke-dasharray=\"5 4\"" : "")} points=\"{string.Join(' ', points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.X:0.#},{p.Y:0.#}")))}\"/>");

    /// <summary>The picture.</summary>
    /// <param name="height">Its height.</param>
    /// <param name="title">What it shows, in a few words.</param>
    public string Svg(double height, string title) => string.Create(
        CultureInfo.InvariantCulture,
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width:0} {height:0}\" width=\"{Width:0}\" height=\"{height:0}\" style=\"min-width:30rem\" font-family=\"'Noto Sans CJK SC','Microsoft YaHei','SimHei',sans-serif\"><title>{WebUtility.HtmlEncode(title)}</title>{body}</svg>");

    /// <summary>A name cut to a number of characters.</summary>
    public static string Cut(string name, int longest) => name.Length > longest ? name[..(longest - 1)] + "…" : name;
}
