namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>Makes pages of the lines that <c>mutool trace</c> prints.</summary>
internal sealed class TraceParser(string path, ReadLimits limits, FontNames fonts, Action<PdfPage> pageRead)
{
    /// <summary>On one page; a dense map has some hundred thousand.</summary>
    private const int MostRules = 2_000_000;

    private readonly PathBuilder pathBuilder = new();
    private readonly ClipStack clips = new();
    private readonly SpanStyle style = new();
    private readonly CutText cutText = new();
    private PdfPage? page;
    private int pages;
    private int characters;
    private bool runBegins;

    /// <summary>Takes one tag, from its opening to its closing bracket.</summary>
    /// <exception cref="DocumentException">The file is over the limits.</exception>
    public void Take(ReadOnlySpan<byte> tag)
    {
        var line = new TraceLine(tag);
        if (tag.StartsWith("<g "u8))
        {
            Glyph(line);
        }
        else if (tag.StartsWith("</"u8))
        {
            End(tag[2..]);
        }
        else if (line.Is("page"u8))
        {
            BeginPage(line);
        }
        else if (page is not null)
        {
            Begin(line);
        }
    }

    private void Begin(TraceLine line)
    {
        Span<double> xy = stackalloc double[2];
        if (line.Is("lineto"u8) && line.Numbers(" x=\""u8, xy[..1]) && line.Numbers(" y=\""u8, xy[1..]))
        {
            pathBuilder.LineTo(xy[0], xy[1]);
        }
        else if (line.Is("moveto"u8) && line.Numbers(" x=\""u8, xy[..1]) && line.Numbers(" y=\""u8, xy[1..]))
        {
            pathBuilder.MoveTo(xy[0], xy[1], page!.Drawing);
        }
        else if (line.Is("curveto"u8) && line.Numbers(" x3=\""u8, xy[..1]) && line.Numbers(" y3=\""u8, xy[1..]))
        {
            pathBuilder.CurveTo(xy[0], xy[1]);
        }
        else if (line.Is("closepath"u8))
        {
            pathBuilder.Close();
        }
        else if (line.Is("span"u8))
        {
            style.BeginSpan(line);
            fonts.Begin(line.Name(" font=\""u8, " wmode="u8));
            cutText.BeginRun();
            runBegins = true;
        }
        else if (line.Is("fill_text"u8) || line.Is("stroke_text"u8) || line.Is("ignore_text"u8))
        {
            page!.HasInvisibleText |= line.Is("ignore_text"u8);
            style.BeginText(line);
        }
        else if (line.Is("stroke_path"u8))
        {
            pathBuilder.BeginStroke(line.Transform(), line.Number(" linewidth=\""u8));
        }
        else if (line.Is("fill_path"u8))
        {
            pathBuilder.BeginFill(line.Transform());
        }
        else if (line.Is("fill_image"u8) || line.Is("fill_image_mask"u8))
        {
            Image(line.Transform());
        }
        else
        {
            Clip(line);
        }
    }

    private void Clip(TraceLine line)
    {
        if (line.Is("clip_path"u8))
        {
            pathBuilder.BeginClip(line.Transform());
        }
        else if (line.Is("pop_clip"u8))
        {
            clips.Pop();
        }
        else if (line.Is("clip_text"u8) || line.Is("clip_stroke_text"u8))
        {
            clips.Push(null);
            style.BeginText(line);
        }
        else if (line.Is("clip_stroke_path"u8) || line.Is("clip_image_mask"u8) || line.Is("begin_mask"u8))
        {
            clips.Push(null);
        }
        else
        {
            // A font name with a line break in it hides where its tag begins, but not what comes after it.
            style.BeginSpan(line);
        }
    }

    private void End(ReadOnlySpan<byte> name)
    {
        if (page is null)
        {
            return;
        }

        if (name.StartsWith("clip_path"u8))
        {
            clips.Push(pathBuilder.End(page.Drawing));
        }
        else if (name.StartsWith("stroke_path"u8) || name.StartsWith("fill_path"u8))
        {
            pathBuilder.End(page.Drawing);
            if (page.Drawing.Count > MostRules)
            {
                throw new DocumentException(path, $"第 {page.Number} 页的线条超过上限 {MostRules} 条", "请拆分文件，或删去该页的图形后重试");
            }
        }
        else if (name.StartsWith("page"u8))
        {
            page.Shapes = pathBuilder.Shapes;
            pathBuilder.Shapes = 0;
            page.SetUpright();
            pageRead(page);
            page = null;
        }
    }

    private void BeginPage(TraceLine line)
    {
        if (++pages > limits.Pages)
        {
            throw new DocumentException(path, $"页数超过上限 {limits.Pages} 页", "请拆分文件后重试");
        }

        Span<double> box = stackalloc double[4];
        line.Numbers(" mediabox=\""u8, box);
        page = new(pages, box[2] - box[0], box[3] - box[1]);
        clips.Clear(new(box[0], box[1], box[2], box[3]));
    }

    private void Image(Matrix transform)
    {
        var area = Math.Abs((transform.A * transform.D) - (transform.B * transform.C));
        page!.ImageShare += page.Width > 0 && page.Height > 0 ? area / (page.Width * page.Height) : 0;
    }

    private void Glyph(TraceLine line)
    {
        Span<double> xy = stackalloc double[2];
        if (page is null || !line.Numbers(" x=\""u8, xy[..1]) || !line.Numbers(" y=\""u8, xy[1..]))
        {
            return;
        }

        if (++characters > limits.Characters)
        {
            throw new DocumentException(path, $"第 {page.Number} 页起字符总数超过上限 {limits.Characters}", "请拆分文件后重试");
        }

        var named = line.Unicode();
        fonts.Take(named, line.Name(" glyph=\""u8, " x="u8), page.Number);
        var code = CharacterRepair.Repair(named);
        if (code == CharacterRepair.None || style.Glyph(code, xy[0], xy[1], line.Number(" adv=\""u8), page) is not { } glyph)
        {
            return;
        }

        if (glyph.Turn == QuarterTurn.Slanted)
        {
            page.SlantedCharacters++;
            return;
        }

        glyph.BeginsRun = runBegins;
        runBegins &= glyph.IsSpace;
        page.UnknownCharacters += code == CharacterRepair.Unknown ? 1 : 0;
        cutText.Take(glyph, clips.Hides(glyph.Box), page.Glyphs);
    }
}
