using Mingzhang.Catalog;
using Mingzhang.Facts;
using Mingzhang.Performance.Evidence;
using Mingzhang.Performance.Model;

namespace Mingzhang.Performance.Scoring;

/// <summary>What an indicator reached: counted over the ledger if it says how, else as stated.</summary>
internal static class EvidencedActual
{
    public static (string Text, IndicatorValue? Value, EvidenceResult? Evidence) Of(
        Evaluation evaluation, Indicator indicator, EvidenceLedger? ledger, List<Notice> notices, DateOnly? until = null)
    {
        if (indicator.Count is null || ledger is null)
        {
            return (indicator.Actual, indicator.ActualValue, null);
        }

        EvidenceQuery query;
        try
        {
            query = EvidenceQuery.Parse(indicator.Count, ledger.Kinds);
        }
        catch (FormatException e)
        {
            notices.Add(new(NoticeKind.QueryWrong, Severity.Error, $"{evaluation.Id}/{indicator.Id}", $"“{indicator.Label}”的{e.Message}"));
            return (indicator.Actual, indicator.ActualValue, null);
        }

        var result = ledger.Count(query, evaluation.Year, evaluation.Scope == EvaluationScope.WholeUnit ? null : evaluation.Id, until);
        if (result.Value is not { } counted)
        {
            return ("", null, result);
        }

        var amount = InUnitOf(indicator, counted);
        var words = amount.Unit is QuantityUnit.Count ? indicator.TargetValue?.Words ?? indicator.Unit : amount.Unit.Symbol();
        var value = new IndicatorValue(TargetOperator.None, amount, words);
        if (until is null && indicator.ActualValue is { } stated && stated.Number.Base != amount.Base && !stated.Number.Interval.Meets(amount.Interval))
        {
            notices.Add(new(
                NoticeKind.EvidenceDiffers, Severity.Warning, $"{evaluation.Id}/{indicator.Id}",
                $"“{indicator.Label}”填写的完成值是 {indicator.Actual}，台账统计为 {amount.Digits}{words}（{result.Records.Count} 条记录），以台账为准；请核对台账或删去填写的值。"));
        }

        return (amount.Digits + words, value, result);
    }

    /// <summary>Money in the unit of the target, whatever the unit of the records.</summary>
    private static Amount InUnitOf(Indicator indicator, Amount counted) =>
        counted.Unit.IsMoney() && indicator.TargetValue is { IsMoney: true } target && target.Number.Unit != counted.Unit
            ? InUnit(counted, target.Number.Unit)
            : counted;

    private static Amount InUnit(Amount counted, QuantityUnit unit)
    {
        var value = counted.Base / unit.Factor();
        return new(value, Math.Min((int)value.Scale, 6), unit);
    }
}
