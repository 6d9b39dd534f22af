export class Apps {
  async authenticate(id, password) {
    const app = await this.rows.find(id);
    if (!app?.password || !(await matches(app.password, password))) throw new Refused('client_secret');
    return app;
  }
}
