using System.Security.Cryptography;
using System.Text;
using Alliance.Domain.Kernel;

namespace Alliance.Grains.Kernel;

/// <summary>SHA-256, in hex, of a command's name and body: tells whether an idempotency key comes with the command it came with before.</summary>
public static class Fingerprint
{
    public static string Of(ICommand command) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Catalog.NameOf(command).Name + "\n" + Catalog.Write(command))));
}
