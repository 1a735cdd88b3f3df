using System.Xml.Linq;
using Alliance.Storage.Accounts;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Alliance.Web.Kernel;

/// <summary>Data protection's keys stand in the database, so that every web process reads what another has protected.</summary>
public sealed class KeyRepository(DataProtectionKeys keys) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => [.. keys.All().Select(XElement.Parse)];

    public void StoreElement(XElement element, string friendlyName) => keys.Add(friendlyName, element.ToString(SaveOptions.DisableFormatting));
}
