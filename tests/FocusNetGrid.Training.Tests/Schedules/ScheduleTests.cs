using FocusNetGrid.Sweeps.Trials;
using FocusNetGrid.Training.Schedules;

namespace FocusNetGrid.Training.Tests.Schedules;

public sealed class ScheduleTests
{
    [Theory]
    [InlineData(1, 1e-4)]
    [InlineData(15, 1e-4)]
    [InlineData(16, 1e-5)]
    [InlineData(25, 1e-5)]
    [InlineData(26, 1e-6)]
    [InlineData(40, 1e-6)]
    [InlineData(41, 1e-7)]
    [InlineData(50, 1e-7)]
    public void Steps_are_by_default_those_of_the_release(int epoch, double rate)
    {
        var plan = new LearningRatePlan(1e-4, new StepSchedule(new StepOptions()), warmUpEpochs: 0, stepsPerEpoch: 3);

        plan.Epoch(epoch, [])(0).ShouldBe(rate, rate * 1e-12);
    }

    [Fact]
    public void A_cosine_is_PyTorchs()
    {
        const string Script = """
            import json, sys, torch, warnings
            warnings.simplefilter("ignore")
            asked = json.load(sys.stdin)
            optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=asked["rate"])
            schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=asked["epochs"], eta_min=asked["rate"] * asked["minimum"])
            rates = []
            for _ in range(asked["epochs"]):
                rates.append(optimizer.param_groups[0]["lr"])
                schedule.step()
            print(json.dumps(rates))
            """;
        var expected = PythonJudge.Ask<double[]>("torch", Script, new { Rate = 0.01, Epochs = 20, Minimum = 0.05 });
        var plan = new LearningRatePlan(0.01, new CosineSchedule(new CosineOptions { MinimumFactor = 0.05 }, 20), 0, 5);

        var rates = Enumerable.Range(1, 20).Select(epoch => plan.Epoch(epoch, [])(0)).ToArray();

        rates.ShouldBe(expected, 1e-12);
    }

    [Theory]
    [InlineData(0, 0, 0.0)]
    [InlineData(2, 0, 0.0)]
    [InlineData(1, 2, 0.0)]
    [InlineData(0, 1, 0.2)]
    public void A_plateau_is_PyTorchs(int patience, int cooldown, double minimum)
    {
        const string Script = """
            import json, sys, torch
            asked = json.load(sys.stdin)
            optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=1.0)
            schedule = torch.optim.lr_scheduler.ReduceLROnPlateau(
                optimizer, factor=0.5, patience=asked["patience"], cooldown=asked["cooldown"], threshold=0.01, min_lr=asked["minimum"], eps=0)
            rates = []
            for loss in asked["losses"]:
                rates.append(optimizer.param_groups[0]["lr"])
                schedule.step(loss)
            print(json.dumps(rates))
            """;
        double[] losses = [1, 0.9, 0.899, 0.95, 0.9, 0.5, 0.6, 0.6, 0.499, 0.5, 0.4, 0.41, 0.42, 0.43, 0.44, 0.45, 0.3, 0.3, 0.3];
        var expected = PythonJudge.Ask<double[]>("torch", Script, new { Patience = patience, Cooldown = cooldown, Minimum = minimum, Losses = losses });
        var schedule = new PlateauSchedule(new PlateauOptions
        {
            Factor = 0.5, Patience = patience, Cooldown = cooldown, Threshold = 0.01, MinimumFactor = minimum,
        });

        var factors = losses.Select((_, done) => schedule.Factor(done + 1, History(losses.Take(done)))).ToArray();

        factors.ShouldBe(expected, 1e-12);
    }

    [Fact]
    public void A_warm_up_rises_step_by_step_to_what_the_schedule_says()
    {
        var plan = new LearningRatePlan(8, new ConstantSchedule(), warmUpEpochs: 2, stepsPerEpoch: 2);

        double[] rates = [.. Enumerable.Range(1, 3).SelectMany(epoch => Enumerable.Range(0, 2).Select(plan.Epoch(epoch, [])))];

        rates.ShouldBe([2.0, 4.0, 6.0, 8.0, 8.0, 8.0]);
    }

    [Fact]
    public void A_cosine_begins_after_the_warm_up()
    {
        var schedule = new CosineSchedule(new CosineOptions { WarmUpEpochs = 2 }, epochs: 6);

        var factors = Enumerable.Range(1, 6).Select(epoch => schedule.Factor(epoch, [])).ToArray();

        factors.ShouldBe([1, 1, 1, 0.5 + (Math.Sqrt(2) / 4), 0.5, 0.5 - (Math.Sqrt(2) / 4)], 1e-12);
    }

    private static List<EpochRecord> History(IEnumerable<double> losses) =>
        [.. losses.Select((loss, index) => new EpochRecord(index + 1, 1, 0, loss, 0, 0, false))];
}
