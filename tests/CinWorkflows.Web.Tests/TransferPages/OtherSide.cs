using CinWorkflows.Cases;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Records.Memory;
using CinWorkflows.TransferPacks.Links;
using CinWorkflows.Workflows.Ports.Links;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Messages;
using CinWorkflows.Workflows.Ports.Transfers.Authorities;
using CinWorkflows.Workflows.TransferLinks;
using Microsoft.Extensions.DependencyInjection;
using Moq;

namespace CinWorkflows.Web.Tests.TransferPages;

/// <summary>Another authority without a system, played: its contact, the links to it and the pack that is sent.</summary>
internal sealed class OtherSide : IAuthorityDirectory, IMessageChannels, ITransferPackContents
{
    public const string Code = "E09000017";

    private static readonly OtherAuthority Ours = new("E06000061", "Northamptonshire");

    private readonly ServiceProvider _record = new ServiceCollection().AddSingleton(TimeProvider.System).AddMemoryRecord().BuildServiceProvider();

    public TransferLinkKey Key { get; } = new(Enumerable.Range(0, 32).Select(number => (byte)number).ToArray());

    public ITransferLinkBook Book => _record.GetRequiredService<ITransferLinkBook>();

    public IOutbox Outbox => _record.GetRequiredService<IOutbox>();

    public OtherAuthority Authority { get; set; } = new(Code, "Hillingdon", new("Transfers team", "transfers@hillingdon.example", null, new(2026, 1, 5)));

    public bool HasTexts { get; set; }

    public IReadOnlyList<OtherAuthority> All => [Ours, Authority];

    public List<TransferPackContent> Parts { get; } =
    [
        new("assessment.html", "Assessment", TransferPackForm.Html, 300),
        new("assessment.pdf", "Assessment", TransferPackForm.Pdf, 20_480),
        new("plan.html", "Child in Need plan", TransferPackForm.Html, 300),
        new("plan.pdf", "Child in Need plan", TransferPackForm.Pdf, 2_500_000),
        new("pack.zip", "Everything", TransferPackForm.Zip, 3_000_000),
    ];

    /// <summary>The parts that were opened, with their transfers.</summary>
    public List<string> Opened { get; } = [];

    public void AddTo(IServiceCollection services) => services
        .AddSingleton(Book)
        .AddSingleton<IAuthorityDirectory>(this)
        .AddSingleton<IMessageChannels>(this)
        .AddSingleton<ITransferPackContents>(this)
        .AddTransferLinks(_ => Key, new() { Telephones = new Dictionary<string, string> { ["northamptonshire"] = "0300 126 7000" } });

    public OtherAuthority? Find(string code) => All.FirstOrDefault(authority => authority.Code == code);

    public IMessageChannel? Find(string authority, Medium medium) =>
        medium == Medium.Email || (medium == Medium.Text && HasTexts) ? Mock.Of<IMessageChannel>() : null;

    public Task<IReadOnlyList<TransferPackContent>> PartsAsync(CaseFile file, string transferId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<TransferPackContent>>(transferId == LinkHost.Transfer ? Parts : [new("other.html", "Other", TransferPackForm.Html, 10)]);

    public Task<Stream?> OpenAsync(CaseFile file, string transferId, TransferPackContent part, CancellationToken cancellationToken)
    {
        Opened.Add($"{transferId}/{part.Id}");
        return Task.FromResult<Stream?>(new MemoryStream("<!DOCTYPE html><title>Part</title><script>alert(1)</script>"u8.ToArray()));
    }
}
