using System.Text;

namespace OpenTelemetry.Exporter;

/// <summary>Names and units of OpenTelemetry in Prometheus's letters.</summary>
internal static class PrometheusNames
{
    /// <summary>A metric's name: anything but letters, digits and colons becomes one underscore, however much of it there is in a row.</summary>
    public static string Metric(string name)
    {
        var letters = new StringBuilder(name.Length + 1);
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterOrDigit(letter) || letter == ':')
            {
                letters.Append(letter);
            }
            else if (letters.Length == 0 || letters[^1] != '_')
            {
                letters.Append('_');
            }
        }

        return StartingWithLetter(letters);
    }

    /// <summary>A label's name: anything but letters and digits becomes an underscore.</summary>
    public static string Label(string name)
    {
        var letters = new StringBuilder(name.Length + 1);
        foreach (var letter in name)
        {
            letters.Append(char.IsAsciiLetterOrDigit(letter) ? letter : '_');
        }

        return StartingWithLetter(letters);
    }

    /// <summary>A UCUM unit as the end of a name; empty for none, and for what is only counted: <c>{trial}</c>.</summary>
    public static string Unit(string unit)
    {
        var plain = WithoutAnnotations(unit);
        var slash = plain.IndexOf('/', StringComparison.Ordinal);
        var words = slash >= 0 && slash < plain.Length - 1 ? $"{Word(plain[..slash])}_per_{Per(plain[(slash + 1)..])}" : Word(plain);
        return Metric(words).Trim('_');
    }

    private static string StartingWithLetter(StringBuilder letters) =>
        letters.Length == 0 || char.IsAsciiDigit(letters[0]) ? letters.Insert(0, '_').ToString() : letters.ToString();

    private static string WithoutAnnotations(string unit)
    {
        var plain = new StringBuilder(unit.Length);
        var isAnnotation = false;
        foreach (var letter in unit)
        {
            isAnnotation = letter == '{' || isAnnotation;
            if (!isAnnotation)
            {
                plain.Append(letter);
            }

            isAnnotation = letter != '}' && isAnnotation;
        }

        return plain.ToString();
    }

    private static string Word(string unit) => unit switch
    {
        "d" => "days",
        "h" => "hours",
        "min" => "minutes",
        "s" => "seconds",
        "ms" => "milliseconds",
        "us" => "microseconds",
        "ns" => "nanoseconds",
        "By" => "bytes",
        "KiBy" => "kibibytes",
        "MiBy" => "mebibytes",
        "GiBy" => "gibibytes",
        "W" => "watts",
        "Cel" => "celsius",
        "Hz" => "hertz",
        "%" => "percent",
        "1" => "",
        _ => unit,
    };

    private static string Per(string unit) => unit switch
    {
        "s" => "second",
        "m" => "minute",
        "h" => "hour",
        "d" => "day",
        _ => unit,
    };
}
