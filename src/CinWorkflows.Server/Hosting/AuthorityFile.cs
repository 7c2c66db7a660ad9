using CinWorkflows.Integrations.Exchange.Directory;
using CinWorkflows.Workflows.Ports.Transfers.Authorities;

namespace CinWorkflows.Server.Hosting;

/// <summary>
/// The directory of authorities, in a JSON file. It is read again when its time or length changes; while it cannot be read, what was
/// read last stays in force.
/// </summary>
internal sealed partial class AuthorityFile : IAuthorityDirectory
{
    private readonly ILogger<AuthorityFile> _logger;
    private readonly RereadFile<AuthorityDirectory> _file;

    public AuthorityFile(string path, ILogger<AuthorityFile> logger)
    {
        _logger = logger;
        _file = new(path, AuthorityDirectory.Empty, Read, Unreadable);
    }

    public IReadOnlyList<OtherAuthority> All => _file.Current.All;

    public OtherAuthority? Find(string code) => _file.Current.Find(code);

    /// <exception cref="AuthorityDirectoryException">The file is at fault: every fault, with its field and what puts it right.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static AuthorityDirectory Read(string path) =>
        File.Exists(path) ? AuthorityDirectoryReading.Read(File.ReadAllText(path), Path.GetFileName(path)) : AuthorityDirectory.Empty;

    [LoggerMessage(Level = LogLevel.Error, Message = "AuthoritiesUnreadable: {Problem}. What was read last stays in force; 'cin doctor' says what is wrong.")]
    private partial void Unreadable(string problem);
}
