using CinWorkflows.Workflows.Ports.Messages;
using Microsoft.Extensions.Configuration;

namespace CinWorkflows.Integrations.Authorities;

/// <summary>Reads the settings of messages and authorities. A setting that is not known is a fault, not a surprise later.</summary>
public static class AuthoritiesReading
{
    private const string Section = "Authorities";

    private static readonly MailAddressee Standard = new("CinWorkflows", "no-reply@cinworkflows.example");

    /// <summary>The settings of each authority, by the id of its pack.</summary>
    /// <param name="configuration">All settings.</param>
    /// <param name="packs">The ids of the packs that this host knows.</param>
    /// <exception cref="AuthoritySettingsException">A setting is not known or cannot be read, or an authority has no pack.</exception>
    public static IReadOnlyDictionary<string, AuthoritySettings> Read(IConfiguration configuration, IReadOnlyCollection<string> packs)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var faults = new List<string>();
        var settings = new Dictionary<string, AuthoritySettings>(StringComparer.OrdinalIgnoreCase);
        foreach (var authority in configuration.GetSection(Section).GetChildren())
        {
            if (!packs.Contains(authority.Key, StringComparer.OrdinalIgnoreCase))
            {
                faults.Add($"{authority.Path}: there is no pack of that id; known: {string.Join(", ", packs)}.");
                continue;
            }

            try
            {
                settings[authority.Key] = authority.Get<AuthoritySettings>(binder => binder.ErrorOnUnknownConfiguration = true) ?? new();
            }
            catch (InvalidOperationException fault)
            {
                faults.Add($"{authority.Path}: {InWords(fault.Message)}");
            }
        }

        return faults.Count == 0 ? settings : throw new AuthoritySettingsException(faults);
    }

    /// <summary>Of an unknown setting the binder talks about itself; what matters are the names at the end.</summary>
    private static string InWords(string message) => message.Contains(nameof(BinderOptions.ErrorOnUnknownConfiguration), StringComparison.Ordinal)
        ? $"there is no setting {message[(message.LastIndexOf(": ", StringComparison.Ordinal) + 2)..]}; correct its name, or remove it."
        : message;

    /// <summary>What all messages share: <c>Messages:FromName</c>, <c>FromAddress</c>, <c>BaseAddress</c> and <c>CasePage</c>, and each authority's own sender.</summary>
    /// <param name="configuration">All settings.</param>
    /// <param name="authorities">The settings of each authority.</param>
    /// <param name="baseAddress">Where people reach this host, where no setting says it.</param>
    /// <exception cref="ArgumentException">An address is none.</exception>
    public static MessageSettings Messages(IConfiguration configuration, IReadOnlyDictionary<string, AuthoritySettings> authorities, string baseAddress)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(authorities);
        var messages = configuration.GetSection("Messages");
        var standard = new MailAddressee(messages["FromName"] ?? Standard.Name, messages["FromAddress"] ?? Standard.Address);
        return new(standard, messages["BaseAddress"] ?? baseAddress)
        {
            AtAnyHour = bool.TryParse(messages["AtAnyHour"], out var anyHour) && anyHour,
            NoticesGatherFor = TimeSpan.FromMinutes(1),
            CasePage = messages["CasePage"],
            Mailboxes = authorities
                .Select(entry => (entry.Key, From: entry.Value.From(standard)))
                .Where(entry => entry.From is not null)
                .ToDictionary(entry => entry.Key, entry => entry.From!, StringComparer.OrdinalIgnoreCase),
        };
    }
}
