using FocusNetGrid.Reports.Searches;

namespace FocusNetGrid.Reports.Tests.Searches;

public sealed class SearchStudyTests
{
    [Fact]
    public void One_value_of_what_another_parameter_switches_on_is_no_variation() =>
        Varied(index => index % 4 < 3 ? "all-hl" : "bce", index => index % 4 < 3 ? "10" : null).ShouldBe(["loss"]);

    [Fact]
    public void One_value_of_what_nothing_else_switches_on_is_a_variation() =>
        Varied(index => index % 3 == 0 ? "all-hl" : "bce", index => index % 2 == 0 ? "10" : null).ShouldBe(["loss", "loss.log-omega"]);

    [Fact]
    public void Two_values_of_what_another_parameter_switches_on_are_a_variation() =>
        Varied(index => index % 4 < 3 ? "all-hl" : "bce", index => index % 4 < 3 ? $"{index % 2}" : null).ShouldBe(["loss", "loss.log-omega"]);

    [Fact]
    public void A_parameter_whose_every_value_is_another_switches_nothing_on() =>
        Varied(index => $"{index}", index => index % 2 == 0 ? "10" : null).ShouldBe(["loss", "loss.log-omega"]);

    [Fact]
    public void Of_two_that_are_only_in_use_together_the_first_varies() =>
        Varied(index => index % 2 == 0 ? "all-hl" : null, index => index % 2 == 0 ? "10" : null).ShouldBe(["loss"]);

    private static IEnumerable<string> Varied(Func<int, string?> loss, Func<int, string?> logOmega)
    {
        var study = new SearchStudy(
            "score",
            [new StudyParameter("loss", false), new StudyParameter("loss.log-omega", false)],
            [.. Enumerable.Range(0, 12).Select(index => new StudyPoint($"{index}", [Value(loss(index)), Value(logOmega(index))], index))]);
        return study.Varied().Parameters.Select(parameter => parameter.Name);
    }

    private static StudyValue? Value(string? text) => text is null ? null : new StudyValue(text, null);
}
