using System.Text.Json.Nodes;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Tests.Catalog;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Sweeps.Tests.Trials;

public sealed class TrialSpecTests
{
    private static readonly TrialSpec Trial = new()
    {
        Data = Component.From("dsb2018", new FolderOptions { Path = "here.zip" }),
        DataFingerprint = "00ff",
        Split = new(0, ["a", "b"], ["c"], []),
        Network = Component.From("focusnet++", new FocusOptions()),
        Loss = Component.From("all-hl", new LossOptions()),
        Training = new() { Optimizer = Component.From("adam", new AdamOptions()), Schedule = Component.From("constant", new NoOptions()) },
        Seed = 3,
    };

    // Computed in Python from the documented canonical JSON; if it changes, every finished trial of every user is run again.
    [Fact]
    public void The_id_is_the_one_that_finished_trials_were_stored_under() => Trial.Id().ShouldBe("8b6dce2be74865b5");

    [Fact]
    public void The_datas_path_and_the_folds_number_do_not_change_the_id() =>
        (Trial with { Data = Component.From("dsb2018", new FolderOptions { Path = "there.zip" }), Split = Trial.Split with { Fold = 4 } })
            .Id().ShouldBe(Trial.Id());

    [Fact]
    public void The_order_of_options_does_not_change_the_id()
    {
        var reversed = new JsonObject(Trial.Network.Options.Reverse().Select(option => KeyValuePair.Create(option.Key, option.Value?.DeepClone())));

        (Trial with { Network = new("focusnet++", reversed) }).Id().ShouldBe(Trial.Id());
    }

    [Fact]
    public void Whatever_decides_the_result_changes_the_id()
    {
        TrialSpec[] others =
        [
            Trial with { Seed = 4 },
            Trial with { DataFingerprint = "00fe" },
            Trial with { Network = Component.From("focusnet++", new FocusOptions { Dropout = 0.25 }) },
            Trial with { Loss = Component.From("all-hl", new LossOptions { Gamma = 0.2 }) },
            Trial with { Training = Trial.Training with { Batch = 4 } },
            Trial with { Training = Trial.Training with { Optimizer = Component.From("sgd", new AdamOptions()) } },
            Trial with { Split = new(0, ["a"], ["b", "c"], []) },
            Trial with { Split = new(0, ["b", "a"], ["c"], []) },
        ];

        others.Append(Trial).Select(trial => trial.Id()).ShouldBeUnique();
    }
}
