using FocusNetGrid.Sweeps.Plans;

namespace FocusNetGrid.Sweeps.Tests.Plans;

public sealed class PlanShapeTests
{
    [Fact]
    public void Configurations_come_one_after_the_other() =>
        new PlanShape(2, 2, 2).ShouldSatisfyAllConditions(
            shape => Enumerable.Range(0, shape.Trials).Select(shape.At).ShouldBe(
                [new(0, 0, 0), new(0, 0, 1), new(0, 1, 0), new(0, 1, 1), new(1, 0, 0), new(1, 0, 1), new(1, 1, 0), new(1, 1, 1)]),
            shape => shape.IndicesOf(1).ShouldBe([4, 5, 6, 7]));

    [Fact]
    public void Folds_come_one_after_the_other_where_they_race() =>
        new PlanShape(3, 2, 1, PlanOrder.FoldFirst).ShouldSatisfyAllConditions(
            shape => Enumerable.Range(0, shape.Trials).Select(shape.At).ShouldBe(
                [new(0, 0, 0), new(1, 0, 0), new(2, 0, 0), new(0, 1, 0), new(1, 1, 0), new(2, 1, 0)]),
            shape => shape.IndicesOf(1).ShouldBe([1, 4]));

    [Theory]
    [InlineData(PlanOrder.ConfigurationFirst)]
    [InlineData(PlanOrder.FoldFirst)]
    public void A_place_and_its_index_tell_each_other(PlanOrder order)
    {
        var shape = new PlanShape(5, 3, 2, order);

        Enumerable.Range(0, shape.Trials).ShouldAllBe(index => shape.IndexOf(shape.At(index)) == index);
    }
}
