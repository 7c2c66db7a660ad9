using CinWorkflows.Workflows.Ports.Links;
using CinWorkflows.Workflows.Ports.Transfers.Authorities;
using CinWorkflows.Workflows.TransferLinks;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace CinWorkflows.Workflows.Tests.Messages;

/// <summary>A link to the transfer of the case, and the contact of the authority that it is for, as the letters look them up.</summary>
internal sealed class TestLinks
{
    public const string Authority = "E09000017";
    public const string TransferId = $"E06000061.{TestCase.CaseId}.1";
    public const string LinkId = "0a1b2c3d4e5f60718293";

    private static readonly DateTimeOffset IssuedAt = new(2026, 1, 12, 9, 0, 0, TimeSpan.Zero);

    private readonly Mock<ITransferLinkBook> _book = new();
    private readonly Mock<IAuthorityDirectory> _directory = new();

    public TestLinks()
    {
        var key = new TransferLinkKey(Enumerable.Range(1, TransferLinkKey.ShortestKey).Select(number => (byte)number).ToArray());
        _book.Setup(book => book.FindAsync(LinkId, It.IsAny<CancellationToken>())).ReturnsAsync(() => Link);
        _directory.Setup(directory => directory.Find(Authority)).Returns(() => new(Authority, "Otherborough", Contact));
        Link = new(LinkId, TestCase.CaseId, TransferId, 1, Authority, IssuedAt, TestCase.Worker, IssuedAt.AddDays(14));
        (Code, Token) = (key.CodeOf(Link), key.TokenOf(Link));
        Mail = new(_book.Object, _directory.Object, key, new FakeTimeProvider(IssuedAt));
    }

    /// <summary>Null once it is gone.</summary>
    public TransferLink? Link { get; set; }

    /// <summary>Null where nobody is known there.</summary>
    public TransferContact? Contact { get; set; } = new("Transfers desk", "transfers@otherborough.example", "+447700900123", new(2025, 11, 3));

    /// <summary>The eight digits, not grouped.</summary>
    public string Code { get; }

    public string Token { get; }

    public TransferLinkMail Mail { get; }
}
