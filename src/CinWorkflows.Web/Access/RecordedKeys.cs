using System.Xml.Linq;
using CinWorkflows.Workflows.Ports.SignIns;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Web.Access;

/// <summary>
/// The keys of cookies and sign-ins, on the record. The framework's own store for Entity Framework wants the record's context in its hands;
/// here every write takes its turn among the others, and this project knows no database.
/// </summary>
internal sealed class RecordedKeys(IProtectionKeyBook book, TimeProvider clock) : IXmlRepository
{
    // The framework asks without waiting, seldom, and on no thread that a reader of the record needs.
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. Task.Run(() => book.ReadAsync(CancellationToken.None)).GetAwaiter().GetResult().Select(xml => XElement.Parse(xml))];

    public void StoreElement(XElement element, string friendlyName) =>
        Task.Run(() => book.AddAsync(friendlyName, element.ToString(SaveOptions.DisableFormatting), clock.GetUtcNow(), CancellationToken.None)).GetAwaiter().GetResult();
}

/// <summary>Has the framework keep its keys there.</summary>
internal static class RecordedKeysRegistration
{
    public static void AddRecordedKeys(this IServiceCollection services, BrowserSignIn? browsers)
    {
        var keys = services.AddDataProtection().SetApplicationName("CinWorkflows");
        services.AddSingleton<RecordedKeys>();
        services.AddOptions<KeyManagementOptions>().Configure<RecordedKeys>((options, recorded) => options.XmlRepository = recorded);
        if (browsers?.KeysCertificate is { } certificate)
        {
            keys.ProtectKeysWithCertificate(KeysPem.Read(certificate));
        }

        if (browsers?.EarlierKeysCertificate is { } earlier)
        {
            keys.UnprotectKeysWithAnyCertificate(KeysPem.Read(earlier));
        }
    }
}
