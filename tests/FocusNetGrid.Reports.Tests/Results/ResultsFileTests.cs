using FocusNetGrid.Reports.Audit;
using FocusNetGrid.Reports.Results;

namespace FocusNetGrid.Reports.Tests.Results;

public sealed class ResultsFileTests
{
    [Fact]
    public void A_runs_own_results_pass_the_audit()
    {
        var text = ResultsFile.Write([Samples.Trial("focusnet++"), Samples.Trial("unet", "unet", 0.7) with { MultiplyAdds = null }]);

        var table = ResultsFile.Parse("results.json", text);

        table.Rows.Count.ShouldBe(6);
        table.Rows[0][Quantity.Parameters].Value.ShouldBe(7_803_739);
        Auditor.Run([table]).ShouldNotContain(outcome => outcome.Verdict == AuditVerdict.Found);
    }

    [Fact]
    public void The_precision_of_a_file_is_that_of_its_longest_score()
    {
        var table = ResultsFile.Parse("x.json", """[{"method":"a","dice":0.9,"jaccard":0.82},{"method":"b","dice":0.8123}]""");

        table.Rows[0][Quantity.Dice].Rounding.ShouldBe(0.00005, 1e-12);
    }

    [Theory]
    [InlineData("mine.json", "mine")]
    [InlineData("runs/nuclei/report/results.json", "nuclei")]
    [InlineData("kept/table3/results.json", "table3")]
    public void A_file_that_is_called_as_all_are_has_the_name_of_its_run_or_folder(string path, string name) =>
        ResultsFile.Parse(path, """[{"method":"a","dice":0.9}]""").Name.ShouldBe(name);

    [Fact]
    public void The_papers_row_is_found_in_a_users_file_too()
    {
        var table = ResultsFile.Parse("theirs.json", """[{"method":"FocusNet++","precision":0.8322,"recall":0.9471,"dice":0.9014,"jaccard":0.8271}]""");

        Auditor.Run([table]).Where(outcome => outcome.Verdict == AuditVerdict.Found).Select(outcome => outcome.Check).ShouldBe(["f1-bound"]);
    }

    [Theory]
    [InlineData("{}", "r.json: a file of results is a JSON list with at least one row.")]
    [InlineData("[\n{\"method\":]", "r.json:2: this is not JSON; a file of results is a JSON list with an object a row.")]
    [InlineData("[1]", "r.json: row 1: it is no object.")]
    [InlineData("[{\"dice\":0.9}]", "r.json: row 1: it names no method.")]
    [InlineData("[{\"method\":\"a\",\"dise\":0.9}]", "r.json: row 1: the field 'dise' is unknown; known are method, convention, source, parameters, flops, precision, recall, specificity, accuracy, dice, jaccard.")]
    [InlineData("[{\"method\":\"a\",\"dice\":90.1}]", "r.json: row 1: dice is 90.1, yet scores lie between 0 and 1.")]
    [InlineData("[{\"method\":\"a\",\"dice\":\"0.9\"}]", "r.json: row 1: dice is \"0.9\", yet it must be a number.")]
    [InlineData("[{\"method\":\"a\",\"parameters\":0}]", "r.json: row 1: parameters is 0, yet it is a count of at least 1.")]
    [InlineData("[{\"method\":\"a\",\"convention\":\"mean\"}]", "r.json: row 1: the convention 'mean' is unknown; known are unstated, per-image, pooled, keras.")]
    public void Bad_input_is_told_with_its_place_and_what_would_be_right(string text, string message) =>
        Should.Throw<ResultsException>(() => ResultsFile.Parse("r.json", text)).Message.ShouldBe(message);

    [Fact]
    public async Task A_missing_file_is_told_in_one_sentence() =>
        (await Should.ThrowAsync<ResultsException>(() => ResultsFile.ReadAsync("none.json", TestContext.Current.CancellationToken)))
            .Message.ShouldBe("none.json: there is no such file; name a JSON list of results, such as a run's report/results.json.");
}
