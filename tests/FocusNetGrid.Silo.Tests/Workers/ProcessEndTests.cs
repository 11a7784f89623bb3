using FocusNetGrid.Silo.Workers;

namespace FocusNetGrid.Silo.Tests.Workers;

public sealed class ProcessEndTests
{
    [Theory]
    [InlineData(139, "SIGSEGV", "the trainer process was ended by SIGSEGV in epoch 3")]
    [InlineData(137, "SIGKILL", "the trainer process was killed with SIGKILL, as the system does when memory runs out, in epoch 3")]
    [InlineData(159, "signal 31", "the trainer process was ended by signal 31 in epoch 3")]
    [InlineData(3, null, "the trainer process ended with exit code 3 in epoch 3")]
    [InlineData(null, null, "the trainer process could not be killed, as where a driver or a network disk hangs, in epoch 3")]
    public void A_death_is_told_in_one_sentence(int? exitCode, string? signal, string message)
    {
        var failure = new ProcessEnd(exitCode, "out of luck").Failure("in epoch 3");

        (failure.ExitCode, failure.Signal, failure.Message, failure.LastWords).ShouldBe((exitCode, signal, message, "out of luck"));
    }

    [Fact]
    public void Of_last_words_the_last_are_kept()
    {
        var words = new LastWords();

        words.Read(new StringReader(new string('-', 10_000) + "so it ends\n"));

        words.Text.Length.ShouldBeInRange(4_000, 4_096);
        words.Text.ShouldEndWith("-so it ends");
    }
}
