using System.Security.Cryptography;
using System.Text;
using CinWorkflows.Integrations.Files;
using CinWorkflows.Workflows.TransferLinks;

namespace CinWorkflows.Server.Hosting;

/// <summary>
/// The key of links to transfers, in a file that only the service's own user may read; made at the first start. Without it every link
/// that was issued is closed.
/// </summary>
internal static class LinkKeyFile
{
    /// <exception cref="InvalidDataException">The file holds no key; a key that was lost cannot be made again.</exception>
    /// <exception cref="IOException">It cannot be read or made.</exception>
    public static TransferLinkKey ReadOrMake(string path)
    {
        if (!File.Exists(path))
        {
            OwnersFile.CreateFolder(Path.GetDirectoryName(path)!);
            OwnersFile.WriteNew(path, Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(TransferLinkKey.ShortestKey))));
        }

        try
        {
            return TransferLinkKey.Of(File.ReadAllText(path).Trim());
        }
        catch (ArgumentException problem)
        {
            throw new InvalidDataException($"{Path.GetFileName(path)}: {problem.Message} Put the file back from a copy; or delete it to have a new key made, which closes every link to a transfer that was issued.", problem);
        }
    }
}
