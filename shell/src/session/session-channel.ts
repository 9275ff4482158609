/**
 * Windows of the same browser tell each other of use, of signing out, for whom they were drawn, and that somebody showed
 * again who they are.
 */
export type SessionNews = 'used' | 'signed-out' | 'confirmed' | `drawn-for ${string}`;

class SessionChannel {
  readonly #channel = new BroadcastChannel('entame-session');

  postMessage(news: SessionNews): void {
    this.#channel.postMessage(news);
  }

  /** Returns the unsubscriber. */
  onMessage(listener: (news: SessionNews) => void): () => void {
    const hear = ({ data }: MessageEvent) => listener(data as SessionNews);
    this.#channel.addEventListener('message', hear);
    return () => this.#channel.removeEventListener('message', hear);
  }
}

export const sessionChannel = new SessionChannel();
