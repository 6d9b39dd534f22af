import express from 'express';

express().use(express.static('public')).listen(8080);
