using Mingzhang.Facts;

namespace Mingzhang.Audit.Equations;

/// <summary>The members that the stars of an identity stand for.</summary>
internal readonly record struct Binding(string Item, string Fund, string Nature, string Function, string Economic, string Subject, Phase Phase, Period Period);

/// <summary>A fact key with stars.</summary>
internal sealed class Pattern
{
    private readonly HashSet<string> stars = [];

    public Pattern(string text, bool isRequired)
    {
        IsRequired = isRequired;
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var word in words.Where(w => w.EndsWith("=*", StringComparison.Ordinal)))
        {
            stars.Add(word[..^2]);
        }

        Template = FactKey.Parse(string.Join(' ', words.Where(w => !w.EndsWith("=*", StringComparison.Ordinal))));
    }

    public bool IsRequired { get; }

    /// <summary>The key without its stars.</summary>
    public FactKey Template { get; }

    /// <summary>What the stars stand for so that the pattern is the key; null if it cannot be.</summary>
    public Binding? Bind(FactKey key)
    {
        if (key.Measure != Template.Measure || key.Aspect != Template.Aspect || key.Whole is not null ||
            !Fits("item", key.Item, Template.Item) || !Fits("fund", key.Fund, Template.Fund) || !Fits("nature", key.Nature, Template.Nature) ||
            !Fits("function", key.Function, Template.Function) || !Fits("economic", key.Economic, Template.Economic) ||
            !Fits("subject", key.Subject, Template.Subject) ||
            (!stars.Contains("phase") && key.Phase != Template.Phase) || (!stars.Contains("period") && key.Period != Template.Period))
        {
            return null;
        }

        return new(
            Star("item", key.Item), Star("fund", key.Fund), Star("nature", key.Nature), Star("function", key.Function), Star("economic", key.Economic),
            Star("subject", key.Subject), stars.Contains("phase") ? key.Phase : Phase.Actual, stars.Contains("period") ? key.Period : Period.This);
    }

    public FactKey Fill(Binding binding)
    {
        var key = Template;
        foreach (var axis in stars)
        {
            key = axis switch
            {
                "item" => key.With(axis, binding.Item),
                "fund" => key.With(axis, binding.Fund),
                "nature" => key.With(axis, binding.Nature),
                "function" => key.With(axis, binding.Function),
                "economic" => key.With(axis, binding.Economic),
                "subject" => key.With(axis, binding.Subject),
                "phase" => key.In(binding.Phase),
                _ => key.In(binding.Period),
            };
        }

        return key;
    }

    private bool Fits(string axis, string member, string prescribed) => stars.Contains(axis) || member == prescribed;

    private string Star(string axis, string member) => stars.Contains(axis) ? member : "";
}
