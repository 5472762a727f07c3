using System.Text.RegularExpressions;
using Mingzhang.Catalog;
using Mingzhang.Documents;
using Mingzhang.Facts;

namespace Mingzhang.Composition.Narrating;

/// <summary>Writes the sections of a form set.</summary>
internal sealed partial class SectionWriter(Accounts accounts, FactWords words)
{
    /// <summary>Levels of headings: a part, a section, a heading within it.</summary>
    public const int PartLevel = 1, SectionLevel = 2, InnerLevel = 3;

    private readonly WrittenForm form = accounts.Form.Writing ?? throw new InvalidOperationException($"{accounts.Form.Title}只用于阅读，没有成文格式");
    private readonly SentenceWriter sentences = new(accounts, words, accounts.Form.Writing!.Phrases);

    /// <summary>What was missing so far.</summary>
    public IReadOnlyList<Gap> Gaps => sentences.Gaps;

    /// <summary>A line of the cover or the heading of a part.</summary>
    public string Line(Template template) => sentences.Write(template, new("", ""))!;

    /// <summary>Sections with their headings, numbered through; one that may be empty and is, is left out.</summary>
    /// <param name="ids">The sections in order.</param>
    public IEnumerable<Block> Sections(IEnumerable<string> ids)
    {
        var number = 0;
        foreach (var id in ids)
        {
            var heading = form.Titles.TryGetValue(id, out var title) ? Line(title) : accounts.Form.Narrative.Sections.Single(s => s.Id == id).Titles[0];
            var passages = form.Sections[id];
            var blocks = passages.SelectMany(p => Passage(p, new(id, heading))).ToArray();
            if (blocks.Length > 0 || !passages.All(p => p.IsOptional))
            {
                number++;
                yield return Heading($"{ChineseNumber.Of(number)}、{heading}", SectionLevel);
                foreach (var block in blocks)
                {
                    yield return block;
                }
            }
        }
    }

    /// <summary>A heading.</summary>
    public static Paragraph Heading(string text, int level) => new(SourceText.Written(text), level);

    /// <summary>A paragraph of running text.</summary>
    public static Paragraph Body(string text) => new(SourceText.Written(text));

    private IEnumerable<Block> Passage(WrittenPassage passage, Surroundings around)
    {
        if (passage.Own is { } own)
        {
            return Own(own, passage, around);
        }

        if (passage.Each is { } each)
        {
            return Items.Of(each, accounts).Select((key, i) => Item(passage.Say!, each, key, i + 1, around)).OfType<Block>();
        }

        if (sentences.Holds(passage.If, around) != true || sentences.Write(passage.Say!, around with { List = passage.List }) is not { Length: > 0 } text)
        {
            return [];
        }

        return [passage.IsHeading ? Heading(text, InnerLevel) : Body(text)];
    }

    private IEnumerable<Block> Own(string name, WrittenPassage passage, Surroundings around)
    {
        if (accounts.Texts.TryGetValue(name, out var paragraphs) && paragraphs.Count > 0)
        {
            return paragraphs.Select(text => InnerTitle().IsMatch(text) ? Heading(text, InnerLevel) : Body(text));
        }

        if (passage.Say is { } instead)
        {
            return [Body(sentences.Write(instead, around)!)];
        }

        if (!passage.IsOptional)
        {
            sentences.Miss(around, "本节文字由单位自行填写", GapKind.Text);
        }

        return [];
    }

    /// <summary>A line among a unit's own words that is a heading: numbered （一） and without a mark within.</summary>
    [GeneratedRegex("^（[一二三四五六七八九十]+）[^，、；：。“]{2,26}。?$")]
    private static partial Regex InnerTitle();

    private Paragraph? Item(Template say, ItemList list, FactKey key, int number, Surroundings around) =>
        sentences.Write(say, around with { It = key }) is { } text ? Body(Numbers.Like(list.Numbered, number) + text) : null;
}
