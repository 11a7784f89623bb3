using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption.ConfigurationModel;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace FocusNetGrid.Silo.Api.Security;

/// <summary>
/// The key that seals sessions and forms, made from the tokens: every gateway of a grid has the same one without sharing a disk, a restart signs
/// nobody out, and with a new token every session is over. What it seals tells no more of a token than an attempt to guess it would,
/// and each guess is made slow.
/// </summary>
internal sealed class SessionKeys(ApiOptions options) : IXmlRepository
{
    private const int Iterations = 210_000;
    private const int KeyBytes = 64;

    private static readonly DateTimeOffset Begin = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset End = Begin.AddYears(100);

    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        var secret = Rfc2898DeriveBytes.Pbkdf2(
            Encoding.UTF8.GetBytes($"{options.WriteToken}\n{options.ReadToken}"), "FocusNetGrid sessions, version 1"u8, Iterations, HashAlgorithmName.SHA512, KeyBytes);
        using var key = new Secret(secret);
        var descriptor = new AuthenticatedEncryptorDescriptor(new AuthenticatedEncryptorConfiguration(), key).ExportToXml();
        // The name is made from the secret, too, so that what another key has sealed is not even tried.
        var name = new Guid(SHA256.HashData(secret).AsSpan(0, 16));
        return
        [
            new(
                "key",
                new XAttribute("id", name),
                new XAttribute("version", 1),
                new XElement("creationDate", Begin),
                new XElement("activationDate", Begin),
                new XElement("expirationDate", End),
                new XElement("descriptor", new XAttribute("deserializerType", descriptor.DeserializerType.AssemblyQualifiedName!), descriptor.SerializedDescriptorElement)),
        ];
    }

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName) => throw new NotSupportedException("the key is made from the tokens; there is no other");
}
