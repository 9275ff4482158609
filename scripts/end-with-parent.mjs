// Preloaded into child processes: when the command that started one is gone without a word, the child ends as well.
if (process.channel) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}
