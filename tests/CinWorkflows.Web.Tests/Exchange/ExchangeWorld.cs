using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Integrations.Authorities;
using CinWorkflows.Integrations.Exchange;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Transfers.Authorities;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;
using CinWorkflows.Workflows.Ports.Transfers.Exchange.Contents;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Web.Tests.Exchange;

/// <summary>Our API (Northamptonshire) on a real socket, and a partner (Hillingdon) with the product's own line to it.</summary>
internal sealed class ExchangeWorld : IAsyncDisposable
{
    public const string Ours = "E06000061";
    public const string Theirs = "E09000017";
    public const string Transfer = $"{Theirs}.C-9.1";
    public const string MessageType = "cin-exchange-message+jwt";
    public const string PermitType = "cin-exchange-permit+jwt";

    public static readonly byte[] Pack = Encoding.UTF8.GetBytes("PK pack of a child");

    private ServiceProvider _partner = null!;

    private ExchangeWorld()
    {
    }

    public ApiHost Host { get; private set; } = null!;

    /// <summary>What we know of partners.</summary>
    public Partners Directory { get; } = new();

    /// <summary>A key of the partner's that tests sign with by hand.</summary>
    public PartnerKey Key { get; } = new("hand");

    public static string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Pack));

    public static string CaseId => TransferCaseId.Of(Transfer);

    public long Now => Host.Clock.GetUtcNow().ToUnixTimeSeconds();

    public static async Task<ExchangeWorld> StartAsync(string? intakeTeam = "team-1", Action<IServiceCollection>? change = null)
    {
        using SigningKey ours = SigningKey.Create(), theirs = SigningKey.Create();
        var world = new ExchangeWorld();
        world.Directory.Known[Theirs] = new(new("https://partner.example/"), [theirs.Public, world.Key.Public()]);
        world.Host = await ApiHost.StartAsync(change: services =>
        {
            services.AddSingleton<IAuthorityDirectory>(world.Directory);
            services.AddExchangeLine(Settings("northamptonshire", ours, intakeTeam), PackLibrary.Shipped);
            change?.Invoke(services);
        });
        var directory = new Partners();
        directory.Known[Ours] = new(world.Host.Client.BaseAddress!, [ours.Public]);
        world._partner = new ServiceCollection()
            .AddSingleton<TimeProvider>(world.Host.Clock)
            .AddSingleton<IAuthorityDirectory>(directory)
            .AddExchangeLine(Settings("hillingdon", theirs, null), PackLibrary.Shipped)
            .BuildServiceProvider();
        return world;
    }

    /// <summary>The partner uploads the pack and makes the offer, by the product's own line.</summary>
    public async Task<ExchangeAnswer> OfferAsync(ExchangeMessage? offer = null)
    {
        var uploaded = await UploadAsync(Pack);
        return uploaded.State == ExchangeState.Delivered ? await SendAsync(offer ?? Offer()) : uploaded;
    }

    public Task<ExchangeAnswer> SendAsync(ExchangeMessage message) => _partner.GetRequiredService<IExchangeLine>().SendAsync(message, CancellationToken.None);

    public async Task<ExchangeAnswer> UploadAsync(byte[] content)
    {
        using var stream = new MemoryStream(content);
        return await _partner.GetRequiredService<IExchangeLine>().UploadAsync(new(Theirs, Ours, Transfer, Sha256, Pack.Length), stream, CancellationToken.None);
    }

    public ExchangeMessage Offer() => new("m-1", Theirs, Ours, Transfer, 1, Host.Clock.GetUtcNow(), new OfferContent
    {
        On = new(2026, 3, 9),
        ResidentOn = new(2026, 3, 2),
        Risk = TransferRisk.Raised,
        RiskNote = "Watch the stairs.",
        Child = new("child", "Robin Sorrel", new DateOnly(2015, 6, 1), ReceivesPlan: true),
        Participants = [],
        SenderId = null,
        Circumstances = [],
        Pack = new(Sha256, Pack.Length),
    });

    /// <summary>The claims of a message as a partner signs them; a test changes what it attacks.</summary>
    public Dictionary<string, object> Claims(ExchangeMessage message) => new()
    {
        ["iss"] = message.From,
        ["aud"] = message.To,
        ["jti"] = message.Id,
        ["iat"] = Now,
        ["msg"] = ExchangeJson.Write(message),
    };

    public async Task<Answer> PostAsync(string body, string mediaType = "application/jose")
    {
        using var content = new StringContent(body, Encoding.ASCII, mediaType);
        using var response = await Host.Client.PostAsync("/exchange/messages", content);
        return await Answer.ReadAsync(response);
    }

    public async Task<Answer> PutAsync(string sha256, string permit, byte[] content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/exchange/packs/{sha256}") { Content = new ByteArrayContent(content) };
        request.Headers.Authorization = new AuthenticationHeaderValue("CinPermit", permit);
        using var response = await Host.Client.SendAsync(request);
        return await Answer.ReadAsync(response);
    }

    /// <summary>Nothing is on record, nothing is stored, and nobody is named in the log.</summary>
    public void NothingChanged()
    {
        Assert.Empty(Host.Record.Acts);
        Assert.Empty(Host.Documents.EnumerateFiles("*", SearchOption.AllDirectories));
        Assert.DoesNotContain("Sorrel", Host.Log.Text, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        await _partner.DisposeAsync();
        await Host.DisposeAsync();
        Key.Dispose();
    }

    private static Dictionary<string, AuthoritySettings> Settings(string pack, SigningKey key, string? team) => new()
    {
        [pack] = new() { Exchange = new() { Key = key.ToPem() }, Transfers = new() { IntakeTeam = team } },
    };
}
