namespace AdviceBot.Hosting;

/// <summary>Where a server keeps its secrets; servers that share a store share them.</summary>
public interface ISecretPlace
{
    /// <summary>The secret of this name; where there is none yet, what <paramref name="create"/> gives is kept, once for all servers.</summary>
    byte[] ReadOrCreate(string name, Func<byte[]> create);
}
