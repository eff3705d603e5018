namespace AdviceBot.Hosting;

/// <summary>Where several servers keep a secret that they share.</summary>
public interface ISecretPlace
{
    /// <summary>The secret of this name; where there is none yet, what <paramref name="create"/> gives is kept, once for all servers.</summary>
    byte[] ReadOrCreate(string name, Func<byte[]> create);
}
