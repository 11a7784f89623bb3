namespace PrometheusCompatTests;

/// <summary>Compares a scrape with the package's own, which was looked at and committed.</summary>
internal static class Golden
{
    public static void ShouldBe(string actual, string name)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Golden", name);
        var expected = File.Exists(path) ? File.ReadAllText(path) : "";
        if (actual != expected)
        {
            File.WriteAllText(path + ".actual", actual);
        }

        var line = expected.Split('\n').Zip(actual.Split('\n')).TakeWhile(pair => pair.First == pair.Second).Count();
        actual.ShouldBe(expected, $"{name} differs first at line {line + 1}; the actual text is in {path}.actual");
    }
}
