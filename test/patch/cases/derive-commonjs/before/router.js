'use strict';

const routes = new Map();

exports.routes = routes;
exports.router = () => ({
  get: (path, answer) => routes.set(path, answer),
  post: (path, answer) => routes.set(path, answer)
});
