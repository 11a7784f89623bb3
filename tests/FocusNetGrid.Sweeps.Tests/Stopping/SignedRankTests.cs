using FocusNetGrid.Sweeps.Stopping;

namespace FocusNetGrid.Sweeps.Tests.Stopping;

public sealed class SignedRankTests
{
    // Counted in Python over every choice of signs.
    [Theory]
    [InlineData(0.03125, -1.0, -2.0, -3.0, -4.0, -5.0)]
    [InlineData(0.109375, -1.0, 2.0, -3.0, 4.0, -5.0, -6.0, -7.0)]
    [InlineData(0.1640625, -1.0, -1.0, 1.0, -2.0, -2.0, 3.0, 0.0, 0.0, -4.0)]
    [InlineData(0.03125, 0.5, -1.5, -1.5, -1.5, 2.0, -3.0, -3.5, -4.0, 1.0, -6.0)]
    public void The_exact_distribution_is_that_of_all_choices_of_signs(double expected, params double[] differences) =>
        SignedRank.BelowZero(differences).ShouldBe(expected, 1e-12);

    // Exact probabilities of 80 pairs, counted in Python's fractions; the second and third have ranks that 4 and 20 pairs share.
    [Theory]
    [InlineData(80, 0.06058903383631086)]
    [InlineData(20, 0.06041763143342471)]
    [InlineData(4, 0.058475196405463566)]
    public void The_normal_approximation_is_near_the_exact_distribution(int distinct, double expected) =>
        SignedRank.BelowZero(Enumerable.Range(0, 80).Select(pair => (pair * 7 % 10 < 4 ? 1.0 : -1.0) * (pair % distinct + 1))).ShouldBe(expected, 2e-3);

    [Fact]
    public void Pairs_without_a_difference_say_nothing()
    {
        SignedRank.BelowZero([0, 0, 0]).ShouldBe(1);
        SignedRank.BelowZero([.. Enumerable.Repeat(0.0, 100), -1, -2, -3, -4, -5]).ShouldBe(0.03125, 1e-12);
    }
}
