using FocusNetGrid.Reports.Runs;
using FocusNetGrid.Reports.Runs.Documents;
using FocusNetGrid.Reports.Searches;
using FocusNetGrid.Reports.Tests.Figures.Plots;

namespace FocusNetGrid.Reports.Tests.Searches;

public sealed class ReportedImportanceTests
{
    [Fact]
    public async Task The_content_of_a_report_has_the_importance_of_its_search()
    {
        var content = await ReportContent.LoadAsync(Report(MadeUp.Study(12)), TestContext.Current.CancellationToken);

        content.Importance!.Parameters.ShouldBe(PermutationImportance.Of(MadeUp.Study(12)).Parameters);
        content.Notes.ShouldBeEmpty();
    }

    [Fact]
    public void Documents_take_the_importance_from_the_content_and_grow_no_forest()
    {
        var content = new ReportContent(Report(MadeUp.Study(6)), [], [], ImportanceResult.Refused("it is made up."));

        new JsonDocument().Compose(content).ShouldContain("it is made up.");
        content.Notes.ShouldBeSameAs(content.Notes);
    }

    private static RunReport Report(SearchStudy study) => new() { Name = "sample", Trials = [Samples.Trial("a")], Command = "run", Search = study };
}
