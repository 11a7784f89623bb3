using System.Net;

namespace OrleansCompatTests.Hosting;

public sealed class IdentityTests
{
    [Fact]
    public void A_grain_id_is_its_type_and_key()
    {
        var id = GrainId.Create("trial", "sweep/7");

        id.ToString().ShouldBe("trial/sweep/7");
        GrainId.Parse("trial/sweep/7").ShouldBe(id);
        (id == GrainId.Create(GrainType.Create("trial"), IdSpan.Create("sweep/7"))).ShouldBeTrue();
        (id != GrainId.Create("trial", "sweep/8")).ShouldBeTrue();
        GrainId.TryParse("no slash", out _).ShouldBeFalse();
        default(GrainId).IsDefault.ShouldBeTrue();
    }

    [Fact]
    public void A_key_is_not_empty()
    {
        Should.Throw<ArgumentException>(() => GrainId.Create("trial", ""));
    }

    [Fact]
    public void A_silo_address_is_an_endpoint_and_a_generation()
    {
        var address = SiloAddress.New(IPAddress.Loopback, 11111, 42);

        address.ToParsableString().ShouldBe("127.0.0.1:11111@42");
        address.ToString().ShouldBe("S127.0.0.1:11111:42");
        address.ShouldBe(SiloAddress.FromParsableString("127.0.0.1:11111@42"));
        address.ShouldNotBe(SiloAddress.New(IPAddress.Loopback, 11111, 43));
    }
}
