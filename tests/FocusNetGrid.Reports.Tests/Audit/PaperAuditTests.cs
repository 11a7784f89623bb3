using FocusNetGrid.Reports.Audit;
using FocusNetGrid.Reports.Paper;
using FocusNetGrid.Reports.Results;
using FocusNetGrid.Reports.Tables;

namespace FocusNetGrid.Reports.Tests.Audit;

/// <summary>The numbers of the paper, checked by hand with a calculator.</summary>
public sealed class PaperAuditTests
{
    [Fact]
    public void Every_row_of_table_1_but_fcns_has_more_dice_than_its_precision_and_recall_allow()
    {
        var finding = Outcome("f1-bound", PaperTables.Table1).Findings.Single();

        finding.Certainty.ShouldBe(Certainty.Certain);
        finding.Evidence.Select(evidence => evidence.Method)
            .ShouldBe(["U-Net", "Wide UNet", "R2U-Net", "BCU-Net", "UNet++", "Attn U-Net", "FocusNet", "FocusNet++"]);
        finding.Evidence[0].Text.ShouldBe("F1(0.7398, 0.9043) = 0.8138 < 0.8167 = Dice");
        finding.Evidence[^1].Text.ShouldBe("F1(0.8322, 0.9471) = 0.8859 < 0.9014 = Dice");
    }

    [Fact]
    public void Every_parameter_count_of_table_2_is_printed_a_hundred_times_too_large()
    {
        var finding = Outcome("units", PaperTables.Table2).Findings.Single();

        finding.Claim.ShouldBe("Parameter counts are 100 times the known counts of the same networks.");
        finding.Evidence.Count.ShouldBe(6);
        finding.Evidence[0].Text.ShouldBe("794,000,000 printed / 7,760,645 counted = 102.31; +2.31 % once divided by 100");
        finding.Evidence[^1].Text.ShouldBe("780,000,000 printed / 7,803,739 counted = 99.95; -0.05 % once divided by 100");
    }

    [Fact]
    public void The_flops_of_table_2_are_a_few_a_weight()
    {
        var finding = Outcome("flops", PaperTables.Table2).Findings.Single();

        finding.Evidence.Select(evidence => evidence.Text.Split(' ')[4]).ShouldBe(["2.03", "4.69", "1.92", "2.00", "4.79", "2.01"]);
        finding.Consequence.ShouldContain("4 of 6 rows");
    }

    [Fact]
    public void Two_rows_of_table_3_are_likely_swapped_and_a_third_possibly()
    {
        var findings = Outcome("columns", PaperTables.Table3).Findings;

        findings.Single(finding => finding.Certainty == Certainty.Likely).Evidence
            .ShouldBe([
                new RowEvidence("U-Net", "FLOPs / parameters = 0.52 < 1, swapped back 1.92"),
                new RowEvidence("FocusNet++", "FLOPs / parameters = 0.53 < 1, swapped back 1.88"),
            ]);
        findings.Single(finding => finding.Certainty == Certainty.Possible).Evidence
            .ShouldBe([new RowEvidence("Attn U-Net", "FLOPs / parameters = 0.79 < 1, swapped back 1.26")]);
    }

    [Fact]
    public void Dice_and_jaccard_of_table_1_fit_as_averages_but_never_as_pooled_counts()
    {
        var outcome = Outcome("dice-jaccard", PaperTables.Table1);

        outcome.Verdict.ShouldBe(AuditVerdict.Passed);
        outcome.Remark.ShouldBe("9 rows checked. None obeys J = D / (2 - D), so they are averages, not pooled.");
    }

    [Fact]
    public void Bcdu_nets_published_jaccard_is_its_accuracy()
    {
        Outcome("accuracy", PaperTables.BcduNet).Findings.Single().Evidence
            .ShouldBe([new RowEvidence("BCDU-Net", "Jaccard = 0.9360 = accuracy, where Dice 0.8470 would give 0.7346")]);
        Outcome("dice-jaccard", PaperTables.BcduNet).Findings.Single().Evidence
            .ShouldBe([new RowEvidence("BCDU-Net", "J = 0.9360 > 0.8470 = D")]);
    }

    [Fact]
    public void The_baselines_of_table_1_do_not_say_where_they_come_from_and_those_of_table_3_do()
    {
        Outcome("origin", PaperTables.Table1).Findings.Single().Evidence.Count.ShouldBe(8);
        Outcome("origin", PaperTables.Table3).Verdict.ShouldBe(AuditVerdict.Passed);
    }

    [Fact]
    public void What_the_text_says_of_the_tables_is_computed()
    {
        Outcome("claims", PaperTables.Table1).Findings.Single().Evidence.Single().Text
            .ShouldBe("0.8271 / 0.7813 is 5.86 % higher; 0.8271 - 0.7813 = 4.58 points");
        Outcome("claims", PaperTables.Table2).Findings.Single().Evidence.Single()
            .ShouldBe(new RowEvidence("U-Net", "7,760,645 ≤ 7,803,739 of FocusNet++"));
        Outcome("claims", PaperTables.Table3).Findings.Select(finding => finding.Evidence.Single().Text)
            .ShouldBe(["BCU-Net / FocusNet++ = 2.84, said: 2.5", "98,000,000 printed, said: fewer than 1,000,000"]);
    }

    [Fact]
    public void The_audit_reads_as_it_did_when_it_was_looked_at() => AuditMarkdown.Write(Auditor.Run(PaperTables.All)).ShouldBeGolden("audit.md");

    [Theory]
    [InlineData("findings.csv")]
    [InlineData("evidence.csv")]
    public void The_findings_are_tables_too(string golden)
    {
        var outcomes = Auditor.Run(PaperTables.All);

        var table = golden == "findings.csv" ? AuditTables.Findings(outcomes) : AuditTables.Evidence(outcomes);

        TableWriters.Csv.WriteText(table).ShouldBeGolden(golden);
    }

    private static AuditOutcome Outcome(string check, ResultTable table) => Auditor.Checks.Single(one => one.Name == check).Run(table);
}
