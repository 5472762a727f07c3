using System.Globalization;
using System.Text;

namespace Mingzhang.Documents.Reading.Spreadsheet;

/// <summary>Shows a count of days as a date or time, as the pieces of a format say.</summary>
internal static class DateText
{
    private const double LastDay = 2_958_466;
    private const int DaysFrom1900To1904 = 1462;
    private static readonly string[] Weekdays = ["日", "一", "二", "三", "四", "五", "六"];

    public static bool IsDate(List<FormatToken> tokens) => tokens.Exists(t => t.Part is FormatPart.Date or FormatPart.Elapsed);

    /// <summary>Null if the number is no date.</summary>
    public static string? Format(List<FormatToken> tokens, double value, bool from1904)
    {
        var days = from1904 ? value + DaysFrom1900To1904 : value;
        if (!(days >= 0 && days < LastDay))
        {
            return null;
        }

        // Serial 60 is 29 February 1900, a day that spreadsheet programs count and the calendar does not have.
        var date = DateTime.FromOADate(days < 60 ? days + 1 : days);
        var hasFraction = tokens.Exists(t => t.Part == FormatPart.Point);
        date = hasFraction ? date : RoundToSecond(date);
        var twelve = tokens.Exists(t => t.Part == FormatPart.AmPm);
        var text = new StringBuilder();
        for (var i = 0; i < tokens.Count; i++)
        {
            text.Append(tokens[i].Part switch
            {
                FormatPart.Date => IsMinute(tokens, i) ? Two(tokens[i], date.Minute) : Part(tokens[i], date, twelve),
                FormatPart.Elapsed => Elapsed(tokens[i], value),
                FormatPart.AmPm => tokens[i].Text.StartsWith('上') ? (date.Hour < 12 ? "上午" : "下午") : (date.Hour < 12 ? "AM" : "PM"),
                FormatPart.Digit => FractionDigit(tokens, i, date),
                FormatPart.TextItself or FormatPart.General => "",
                _ => tokens[i].Text,
            });
        }

        return text.ToString();
    }

    private static DateTime RoundToSecond(DateTime date)
    {
        var ticks = date.Ticks + (TimeSpan.TicksPerSecond / 2);
        return new(ticks - (ticks % TimeSpan.TicksPerSecond), DateTimeKind.Unspecified);
    }

    private static string Part(FormatToken token, DateTime date, bool twelve) => token.Text[0] switch
    {
        'y' => token.Text.Length > 2 ? date.Year.ToString("0000", CultureInfo.InvariantCulture) : (date.Year % 100).ToString("00", CultureInfo.InvariantCulture),
        'e' => date.Year.ToString("0000", CultureInfo.InvariantCulture),
        'm' => token.Text.Length > 2 ? date.ToString(token.Text.Length == 3 ? "MMM" : "MMMM", CultureInfo.InvariantCulture) : Two(token, date.Month),
        'd' => token.Text.Length > 2 ? date.ToString(token.Text, CultureInfo.InvariantCulture) : Two(token, date.Day),
        'h' => Two(token, twelve ? ((date.Hour + 11) % 12) + 1 : date.Hour),
        's' => Two(token, date.Second),
        _ => token.Text.Length > 3 ? "星期" + Weekdays[(int)date.DayOfWeek] : Weekdays[(int)date.DayOfWeek],
    };

    private static string Two(FormatToken token, int number) =>
        number.ToString(token.Text.Length > 1 ? "00" : "0", CultureInfo.InvariantCulture);

    /// <summary>An m is the minute after hours and before seconds, else the month.</summary>
    private static bool IsMinute(List<FormatToken> tokens, int index)
    {
        if (tokens[index].Text is not ("m" or "mm"))
        {
            return false;
        }

        var before = tokens.FindLastIndex(index - 1 < 0 ? 0 : index - 1, index, IsTime);
        var after = tokens.FindIndex(index + 1, IsTime);
        return (before >= 0 && tokens[before].Text[0] == 'h') || (after >= 0 && tokens[after].Text[0] == 's');

        static bool IsTime(FormatToken t) => t.Part is FormatPart.Date or FormatPart.Elapsed;
    }

    private static string Elapsed(FormatToken token, double days)
    {
        var seconds = Math.Round(days * 86_400);
        var count = token.Text[0] switch { 'h' => Math.Floor(seconds / 3600), 'm' => Math.Floor(seconds / 60), _ => seconds };
        return count.ToString(new string('0', token.Text.Length), CultureInfo.InvariantCulture);
    }

    private static string FractionDigit(List<FormatToken> tokens, int index, DateTime date)
    {
        var point = tokens.FindLastIndex(index, t => t.Part == FormatPart.Point);
        var place = index - point - 1;
        var digits = date.ToString("fffffff", CultureInfo.InvariantCulture);
        return point >= 0 && place < digits.Length ? digits[place].ToString() : "";
    }
}
