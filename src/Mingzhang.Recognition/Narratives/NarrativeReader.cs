using System.Buffers;
using System.Text.RegularExpressions;
using Mingzhang.Catalog;
using Mingzhang.Documents;
using Mingzhang.Facts;

namespace Mingzhang.Recognition.Narratives;

/// <summary>
/// Reads the facts a section states in words. A clause is read within its sentence and section: words set what is spoken of
/// (subject, phase, comparison), a number is taken for what the words right before it make of it, and for nothing else.
/// </summary>
internal sealed partial class NarrativeReader(
    FormSet form, Wording wording, Lexicon lexicon, FunctionChains chains, Ledger ledger, Claims claims, ScannedTexts scans)
{
    private static readonly SectionLayout NoSection =
        new() { Id = "", Titles = [], Fund = "", Nature = "", Subject = null, ShareOf = null, Functions = null, IsOptional = true };

    private readonly string[] links = [.. form.Narrative.Language.Links.Select(CompactText.Text).OrderByDescending(l => l.Length)];

    /// <summary>Choices of the template that were not made: 增加（减少）.</summary>
    private readonly string[] choices = [.. wording.Choices.Select(CompactText.Text)];

    /// <summary>Offset after the last word such as 比上年 or 2023年.</summary>
    private int priorEnd;
    private readonly SearchValues<char> choiceOpenings = SearchValues.Create([.. wording.Choices.Select(c => CompactText.Text(c)[0])]);

    /// <summary>Reads the paragraphs of a section in order; what is spoken of goes on from one to the next.</summary>
    /// <param name="layout">The section's description; null for a section the form set does not know.</param>
    /// <param name="heading">Its heading, for places.</param>
    /// <param name="paragraphs">The paragraphs.</param>
    public void Read(SectionLayout? layout, string? heading, IEnumerable<SourceText> paragraphs)
    {
        var clause = new ClauseState(layout ?? NoSection, form);
        foreach (var paragraph in paragraphs)
        {
            ReadParagraph(clause, paragraph, heading);
        }
    }

    private void ReadParagraph(ClauseState clause, SourceText source, string? heading)
    {
        var (compact, numbers) = scans.Of(source);
        var text = compact.Value;
        var functions = chains.Find(text, clause.Class);
        var writer = new StatementWriter(source, compact, heading, ledger, claims);
        clause.BeginParagraph();
        var nextNumber = 0;
        var nextFunction = 0;
        priorEnd = -1;
        for (var at = 0; at < text.Length;)
        {
            if (nextFunction < functions.Count && functions[nextFunction].Start <= at)
            {
                var chain = functions[nextFunction++];
                clause.OnFunction(chain);
                SkipNumbers(chain.End);
                at = Math.Max(at, chain.End);
                continue;
            }

            if (ChoiceAt(text.AsSpan(at)) is { } choice)
            {
                clause.OnChoice();
                at += choice.Length;
                clause.LastEnd = at;
                continue;
            }

            if (lexicon.At(text, at, clause.Section.Id) is { } mark && !IsPartOfAnotherWord(text, at, mark))
            {
                var end = at + mark.Text.Length;
                var follows = nextNumber < numbers.Count && numbers[nextNumber] is var number && number.Start >= end && (number.Counter.Length > 0) == (mark.Kind != MarkKind.Class) && IsLink(text.AsSpan(end, number.Start - end));
                if (mark.Kind == MarkKind.Phase && clause.MayLeaveUnit && NamesProject(source, compact, clause.LastEnd, at))
                {
                    clause.OnProject();
                }

                OnMark(clause, writer, text, at, mark, follows && (mark.Kind == MarkKind.Class || OpensClause(text, at)));
                SkipNumbers(end);
                at = end;
                continue;
            }

            if (nextNumber < numbers.Count && numbers[nextNumber].Start == at)
            {
                at = numbers[nextNumber].End;
                OnNumber(clause, writer, text, numbers[nextNumber++]);
                continue;
            }

            OnCharacter(clause, text, at);
            at++;
        }

        void SkipNumbers(int end)
        {
            while (nextNumber < numbers.Count && numbers[nextNumber].Start < end)
            {
                writer.NoFact(numbers[nextNumber++]);
            }
        }
    }

    private string? ChoiceAt(ReadOnlySpan<char> text)
    {
        foreach (var choice in choiceOpenings.Contains(text[0]) ? choices : [])
        {
            if (text.StartsWith(choice))
            {
                return choice;
            }
        }

        return null;
    }

    /// <summary>True if since the last word that was understood a project was named: in quotation marks, or as 某某项目.</summary>
    private static bool NamesProject(SourceText source, CompactText compact, int from, int to) =>
        from < to && (compact.Value.AsSpan(from, to - from).Contains("项目", StringComparison.Ordinal) ||
            source.Value.AsSpan(compact.Offset(from), compact.Offset(to) - compact.Offset(from)).ContainsAny('“', '”', '"'));

    /// <summary>占用, 占有 are not 占; 增 and 减 alone are words right before a number only; 未超过 compares nothing that is known; a year within a date or at the head of a list of years is not last year's value.</summary>
    private static bool IsPartOfAnotherWord(string text, int at, Mark mark)
    {
        var next = at + mark.Text.Length < text.Length ? text[at + mark.Text.Length] : '。';
        return mark.Kind switch
        {
            MarkKind.Share => mark.Text == "占" && next is '用' or '有' or '地' or '据' or '领',
            MarkKind.Up or MarkKind.Down => mark.Text.Length == 1 && !char.IsAsciiDigit(next),
            MarkKind.Greater or MarkKind.Less => Before(text, at, "未") || Before(text, at, "没有") || Before(text, at, "不"),
            MarkKind.PriorYear => next is '末' or '底' or '初' or '、' or '和' or '及' or '至' or '-' || (char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(next)),
            _ => false,
        };
    }

    private void OnMark(ClauseState clause, StatementWriter writer, string text, int at, Mark mark, bool numberFollows)
    {
        var end = at + mark.Text.Length;
        switch (mark.Kind)
        {
            case MarkKind.Equal:
                if (clause.FlatAgainst() is { } flat && !Before(text, at, "基本") && !Before(text, at, "大致") && !Before(text, at, "不"))
                {
                    writer.Flat(flat, at, mark.Text.Length, clause.Label);
                }
                else
                {
                    clause.OnComparison(0, at, mark.Text.Length);
                }

                break;
            case MarkKind.Phase:
                clause.OnPhase(mark.Phase, Base().IsMatch(text.AsSpan(Math.Max(0, at - 8), Math.Min(8, at))), at > 0 && at == priorEnd, ClauseBegin().IsMatch(text.AsSpan(Math.Max(0, at - 4), Math.Min(4, at))), writer);
                break;
            default:
                clause.OnMark(mark, at, at == 0 || ClauseEnds.Contains(text[at - 1]), numberFollows, clause.LastEnd == at - 1 && IsJoined(text, at, end));
                break;
        }

        clause.LastEnd = end;
        priorEnd = mark.Kind is MarkKind.Prior or MarkKind.PriorYear ? end : priorEnd;
    }

    private static void OnCharacter(ClauseState clause, string text, int at)
    {
        if (text[at] is '比' or '较' or '与' && OtherYear().IsMatch(text.AsSpan(at)))
        {
            clause.OnOtherYear();
        }

        if (text[at] is '分' or '各' && Respectively().IsMatch(text.AsSpan(at)))
        {
            clause.OnRespectively();
        }

        // (…增加 0.30 万元。): a full stop within brackets does not end the sentence.
        if (text[at] != '。' || at + 1 == text.Length || text[at + 1] != ')')
        {
            clause.OnCharacter(text[at]);
        }
    }

    private const string ClauseEnds = "，,。；;：:()";

    /// <summary>公务接待费、因公出国（境）费, but not 收入总计、支出总计均为.</summary>
    private static bool IsJoined(string text, int at, int end) =>
        text[at - 1] is '、' or '和' or '及' or '与' && (end == text.Length || text[end] is not ('均' or '各' or '都'));

    private static bool OpensClause(string text, int at) =>
        at == 0 || text[at - 1] is '，' or ',' or '。' or '；' or '的' || Before(text, at, "全年") || Before(text, at, "年末") || Before(text, at, "，共");

    private static bool Before(string text, int at, string word) =>
        text.AsSpan(0, at).EndsWith(word);

    private void OnNumber(ClauseState clause, StatementWriter writer, string text, NumberToken number)
    {
        if (!number.IsFact)
        {
            writer.NoFact(number);
            clause.LastEnd = number.End;
            return;
        }

        if (PatternAt(text, number) is { } pattern)
        {
            writer.State(pattern.Key, number, pattern.After, StatementKind.Prose, null);
        }
        else if (clause.IsUndecided && number.Amount.Unit != QuantityUnit.Count)
        {
            // By how much it rose or fell the template left open; that is a leftover of its own.
            writer.NoFact(number);
        }
        else if (IsLeft(text, number, clause) && clause.Before() is { } before && IsLink(text.AsSpan(clause.LastEnd, Math.Max(0, number.Start - 1 - clause.LastEnd))))
        {
            writer.State(before, number, clause.Label, StatementKind.Prose, null);
        }
        else if (clause.Take(number, IsLink(text.AsSpan(clause.LastEnd, Math.Max(0, number.Start - clause.LastEnd))), IsReached(text, clause.LastEnd, number.Start)) is { } taken)
        {
            writer.State(taken.Key, number with { Amount = number.Amount with { Value = number.Amount.Value * taken.Sign } }, clause.Label, StatementKind.Prose, taken.Direction);
        }
        else
        {
            writer.Claim(text, number, clause.ExpectsFacts);
            if (number.Amount.Unit.IsMoney())
            {
                clause.Lost();
            }
        }

        clause.AfterNumber(number.End + UnitLength(number));
    }

    /// <summary>增加到 9.80 万元, 减少为 0.00 万元: what a quantity was changed to.</summary>
    private static bool IsReached(string text, int lastEnd, int at) =>
        Before(text, at, "到") || Before(text, at, "至") || (at - lastEnd == 1 && text[lastEnd] == '为');

    /// <summary>由 80.00 万元减少至 73.85 万元: what a quantity was before it changed.</summary>
    private bool IsLeft(string text, NumberToken number, ClauseState clause)
    {
        var end = number.End + UnitLength(number);
        return number.Amount.Unit.IsMoney() && (Before(text, number.Start, "由") || Before(text, number.Start, "从"))
            && end < text.Length && lexicon.At(text, end, clause.Section.Id) is { Kind: MarkKind.Up or MarkKind.Down } mark
            && end + mark.Text.Length < text.Length && text[end + mark.Text.Length] is '到' or '至' or '为';
    }

    private static int UnitLength(NumberToken number) => number.Amount.Unit switch
    {
        QuantityUnit.Count => number.Counter.Length,
        var unit => unit.Symbol().Length,
    };

    private Pattern? PatternAt(string text, NumberToken number)
    {
        foreach (var pattern in form.Narrative.Patterns)
        {
            if (text.AsSpan(number.End).StartsWith(pattern.After) && Before(text, number.Start, pattern.Before))
            {
                return pattern;
            }
        }

        return null;
    }

    /// <summary>True if nothing but linking words and brackets stands between a word and its number.</summary>
    private bool IsLink(ReadOnlySpan<char> gap)
    {
        while (gap.Length > 0)
        {
            if (gap[0] == '(')
            {
                var close = gap.IndexOf(')');
                if (close < 0)
                {
                    return false;
                }

                gap = gap[(close + 1)..];
                continue;
            }

            var taken = 0;
            foreach (var link in links)
            {
                if (gap.StartsWith(link))
                {
                    taken = link.Length;
                    break;
                }
            }

            if (taken == 0 && gap[0] is not (':' or '：' or '，' or ','))
            {
                return false;
            }

            gap = gap[Math.Max(1, taken)..];
        }

        return true;
    }

    /// <summary>较年初预算, 与2024年度预算: the budget is what is compared with.</summary>
    [GeneratedRegex(@"[比较与同](?:\d{4}年度?|本年度?|当年)?$")]
    private static partial Regex Base();

    /// <summary>，年初预算, ，当年支出决算: what comes before a word that a clause begins with.</summary>
    [GeneratedRegex(@"[，,；;](?:当年|本年度?|全年)?$")]
    private static partial Regex ClauseBegin();

    [GeneratedRegex(@"^(?:分别|各)(?:增加|减少|增长|下降|上升|降低)了?[\d,.]+(?:万元|亿元|元|%)?[和、及与]")]
    private static partial Regex Respectively();

    [GeneratedRegex(@"^[比较与]\d{4}年")]
    private static partial Regex OtherYear();
}
