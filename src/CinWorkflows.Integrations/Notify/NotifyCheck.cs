using CinWorkflows.Cases.Contacts;
using CinWorkflows.Workflows.Ports.Health;

namespace CinWorkflows.Integrations.Notify;

/// <summary>Checks an authority's GOV.UK Notify service: signs in, and reads each template that is set.</summary>
public sealed class NotifyCheck : IServiceCheck
{
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromSeconds(25);

    private readonly NotifySettings _settings;
    private readonly TimeProvider _clock;

    /// <param name="authority">The authority, as it is named to its staff.</param>
    /// <param name="settings">What is checked.</param>
    /// <param name="clock">Dates the tokens; compared with the service's.</param>
    public NotifyCheck(string authority, NotifySettings settings, TimeProvider clock)
    {
        Name = $"{authority}: GOV.UK Notify";
        (_settings, _clock) = (settings, clock);
    }

    /// <inheritdoc />
    public string Name { get; }

    /// <inheritdoc />
    public async Task<IReadOnlyList<ServiceFinding>> RunAsync(CancellationToken cancellationToken)
    {
        NotifyClient client;
        try
        {
            client = new(_settings, _clock);
        }
        catch (ArgumentException exception)
        {
            return [new(false, "The settings of GOV.UK Notify", exception.Message)];
        }

        var findings = new List<ServiceFinding> { Access(await client.FindAsync(Medium.Email, "check", cancellationToken)) };
        foreach (var (medium, template) in findings[0].Ok ? Templates() : [])
        {
            findings.Add(Template(medium, template, await client.TemplateAsync(template, cancellationToken)));
        }

        return findings.Count > 1 || !findings[0].Ok
            ? findings
            : [.. findings, new(false, "The templates", "No template is set: set Email.Default, Text.Default or Letter.Default to a template's id.")];
    }

    private IEnumerable<(Medium Medium, string Template)> Templates() =>
        from medium in new[] { Medium.Email, Medium.Text, Medium.Letter }
        from template in _settings.For(medium)?.All ?? []
        select (medium, template);

    private ServiceFinding Access(NotifyAnswer answer)
    {
        var what = $"Signing in to {_settings.Endpoint.Host}";
        return answer switch
        {
            { IsSuccess: true } => new(true, what),
            { NeverLeft: true } => new(false, what, "The host cannot be reached: check the DNS and that the firewall lets HTTPS out to it."),
            { HttpStatus: 0 } => new(false, what, "The host took the request but gave no usable answer in time: try again; if it stays so, check the proxy and the status page of GOV.UK Notify."),
            { HttpStatus: 401 or 403 } when ClockDifference(answer) is { } wrong => new(false, what, FormattableString.Invariant($"This machine's clock is {wrong.TotalSeconds:0} seconds off, and Notify allows 30: turn time synchronisation on.")),
            { HttpStatus: 401 or 403 } => new(false, what, "The key is not accepted: it was revoked, or belongs to no service. Make a live key under API integration and set ApiKey."),
            { HttpStatus: 429 } => new(false, what, "The service is used up to its limit: try again later."),
            _ => new(false, what, $"Notify answered {answer.HttpStatus} {answer.Error}: try again later."),
        };
    }

    private static ServiceFinding Template(Medium medium, string template, NotifyAnswer answer)
    {
        var what = $"The template {template} for {medium}";
        var needed = medium is Medium.Text ? (string[])["body"] : ["subject", "body"];
        return answer switch
        {
            { HttpStatus: 400 or 404 } => new(false, what, "The service has no template with this id: copy the id from the template's page."),
            { Template: { } found } when found.Type != NotifyClient.NameOf(medium) => new(false, what, $"It is a template for {found.Type}: set the id of one for {NotifyClient.NameOf(medium)}."),
            { Template: { } found } when needed.Where(field => !found.Fields.Contains(field)).ToList() is { Count: > 0 } missing => new(false, what, $"It lacks {string.Join(" and ", missing.Select(field => $"(({field}))"))}: add it, or nothing of it would be sent."),
            { Template: { } found } when found.Fields.Where(field => !needed.Contains(field) && !field.StartsWith("address_line", StringComparison.Ordinal)).ToList() is { Count: > 0 } more => new(false, what, $"It has the field {string.Join(" and ", more.Select(field => $"(({field}))"))}, which is never filled: remove it, or messages are refused."),
            { Template: not null } => new(true, what),
            _ => new(false, what, $"Notify answered {answer.HttpStatus} {answer.Error}: try again later."),
        };
    }

    private TimeSpan? ClockDifference(NotifyAnswer answer) =>
        answer.Date is { } theirs && (_clock.GetUtcNow() - theirs).Duration() is var difference && difference > ClockTolerance ? difference : null;
}
