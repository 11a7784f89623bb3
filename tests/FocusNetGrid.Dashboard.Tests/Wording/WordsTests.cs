using FocusNetGrid.Silo.Dashboard.Wording;

namespace FocusNetGrid.Dashboard.Tests.Wording;

public sealed class WordsTests
{
    [Theory]
    [InlineData(0, "0 s")]
    [InlineData(59.4, "59 s")]
    [InlineData(60, "1 min")]
    [InlineData(185, "3 min 5 s")]
    [InlineData(1930, "32 min")]
    [InlineData(3599.7, "1 h")]
    [InlineData(11_520, "3 h 12 min")]
    [InlineData(187_200, "2 d 4 h")]
    [InlineData(-5, "0 s")]
    public void A_length_of_time_has_the_two_units_that_matter(double seconds, string words) =>
        Words.Duration(TimeSpan.FromSeconds(seconds)).ShouldBe(words);

    [Theory]
    [InlineData(1, "just now")]
    [InlineData(42, "42 s ago")]
    [InlineData(59.6, "59 s ago")]
    [InlineData(3599, "59 min ago")]
    [InlineData(172_000, "47 h ago")]
    [InlineData(200_000, "2 days ago")]
    public void An_age_has_one_unit(double seconds, string words) =>
        Words.Ago(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddSeconds(seconds)).ShouldBe(words);

    [Theory]
    [InlineData(double.NaN, "not finite")]
    [InlineData(0, "0.0000")]
    [InlineData(0.25, "0.2500")]
    [InlineData(0.00042, "4.20e-4")]
    public void A_loss_keeps_the_digits_that_tell_two_apart(double value, string words) => Words.Figure(value).ShouldBe(words);

    [Theory]
    [InlineData("network.name=unet, training.optimizer.learning-rate=0.001, fold 2", "unet, learning-rate=0.001, fold 2")]
    [InlineData("loss.epsilon=1, training.optimizer.epsilon=2", "loss.epsilon=1, training.optimizer.epsilon=2")]
    [InlineData("focusnet++, seed 3", "focusnet++, seed 3")]
    [InlineData("network.widths=[4, 8], loss.alpha=0.3", "widths=[4, 8], alpha=0.3")]
    public void A_title_loses_paths_only_where_that_leaves_its_fields_apart(string title, string shorter) => ShortTitle.Of(title).ShouldBe(shorter);
}
