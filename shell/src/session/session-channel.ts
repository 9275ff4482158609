/** Windows of the same browser tell each other of use, of signing out, and for whom they were drawn. */
export type SessionNews = 'used' | 'signed-out' | `drawn-for ${string}`;

class SessionChannel {
  readonly #channel = new BroadcastChannel('entame-session');

  postMessage(news: SessionNews): void {
    this.#channel.postMessage(news);
  }

  onMessage(listener: (news: SessionNews) => void): void {
    this.#channel.addEventListener('message', ({ data }) => listener(data as SessionNews));
  }
}

export const sessionChannel = new SessionChannel();
